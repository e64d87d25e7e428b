import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { acceptingWords, acknowledgingWords, noWords, yesWords } from "../../text/words/assent-words.ts";
import { ofMyself } from "./documents/general/broad.ts";
import { relative, relativeInEnglish } from "./documents/own-car.ts";
import { advice } from "./wants/advice.ts";
import { bargain } from "./wants/bargain.ts";
import { asksToBuy } from "./wants/buying.ts";
import { asksForIdentity, asksForPerson } from "./wants/person.ts";
import { turningDown } from "./wants/turned-down.ts";
import { splitClauses } from "./writing/clauses.ts";

/** «otro», "another one please": behind the car at hand, or on the next page. */
const otherAlone = inOrder(
  "^ (?:(?:y|ok|mejor|pues|a ver|no|and|give me|show me|maybe|ese|esa|este|esta|that one|this one) )*(?:algun |any )?",
  oneOf({ es: "otr[oa]", en: "another(?: one)?, other one" }),
  String.raw`(?: (?:por favor|porfa|please|mejor|mas))?(?: \?)? $`,
);

/** Things said that are no filter, in either language; read over {@link plainWords}. */
const patterns = {
  greeting: anyOf(
    said(`hola, holi, ola, buen dia, buenos dias, buenas, buenas tardes, buenas noches, que tal, que onda,
      saludos, hello, hi, hey, good (morning|afternoon|evening), howdy, informes`),
  ),
  howAreYou: anyOf(
    said({
      es: `como (estas|esta usted|andas|te va|va todo|has estado), que tal (estas|todo|andas), todo bien,
        (como|que tal) (va |estuvo |pinta )?(tu|su|el|tus?) (dia|manana|tarde|noche|semana|fin de semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?! (a|abren?|abiertos?|estan|hay|puedo|podria|trabajan|atienden))`,
      en: String.raw`how are (you|things)( doing| going)?, hows it going, how do you do,
        how(s| is| was) (your|the) (\w+ )?(day|morning|afternoon|evening|night|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)( going| been| so far)?,
        whats up, wassup`,
    }),
    " (bien|fine|good|great|ok|gracias|thanks) (y|and) (tu|usted|vos|you|yourself)( que tal)? ",
  ),
  wellWishes: anyOf(
    said(`feliz (navidad|ano( nuevo)?|dia|semana|fin de semana|tarde|noche), felices (fiestas|vacaciones|pascuas), merry christmas, happy (new year|holidays|thanksgiving|easter|friday|weekend),
      bendiciones, dios (te|los|le) bendiga, god bless( you)?, have a (good|great|nice|lovely|blessed) (one|day|night|evening|weekend|week)`),
  ),
  /** Wrote to somebody else. */
  wrongChat: anyOf(
    said({
      es: `(me )?equivoque de (chat|numero|persona|grupo), numero equivocado, no era para (ti|usted|este chat),
        ignora (eso|mi mensaje), chat equivocado`,
      en: "wrong (number|chat|person|text|thread), (wasnt|not) meant for you",
    }),
  ),
  pleased: anyOf(
    inOrder(
      "^ (",
      oneOf({
        es: String.raw`jeje\w*, (ja){2,}\w*`,
        en: String.raw`lol, (ha){2,}\w*, lmao`,
        both: "xd",
      }),
      String.raw`)( \w+){0,3} $`,
    ),
    inOrder(
      " (",
      oneOf({
        es: `me caes (muy |super )?bien,
          (que|eres|es usted|son) (muy |super |bien |tan )?(amables?|genial(es)?|lind[oa]s?|buena onda|atent[oa]s?|padre|inteligentes?|list[oa]s?|rapid[oa]s?|eficientes?|simpatic[oa]s?|chistos[oa]s?|l[oa] mejor|un amor|un crack),
          (buen|excelente|muy buen|gran) (servicio|atencion|bot|trabajo)`,
        en: `(nice|good|great) (bot|job|service|work),
          (youre|you are) (so |very |really )?(nice|great|awesome|helpful|funny|kind|sweet|smart|fast|quick|amazing|the best),
          i like you`,
      }),
      ") ",
    ),
    inOrder(
      "^ (ay |wow |oh |uy )?(",
      oneOf({
        es: `que (padre|chido|bien|bonit[oa]|buen[oa]|lind[oa]|guap[oa]|emocion|suave|maravilla|genial|gusto|cool),
          genial, excelente, increible`,
        en: "nice, cool, awesome, amazing, great, wonderful",
        both: "wow",
      }),
      ")( (esta|auto|carro|one|car|estuvo|eso|that|is|gracias|thanks))* $",
    ),
  ),
  /** Wants to look around, and nothing yet. */
  looking: anyOf(
    said(`(solo|nomas|nada mas) (ando|estoy|estaba|andaba|vengo) (viendo|mirando|checando|preguntando|curioseando|a ver), solo (viendo|mirando|curioseando),
      (im |i am |was )?(just|only) (looking|browsing|curious)( around)?, just wanted to (look|see)`),
  ),
  recap: anyOf(
    said({
      es: `(estas|sigues|siguen|andas|estan) (ahi|por ahi|en linea), en que (ibamos|nos quedamos|estabamos),
        donde nos quedamos, ya (volvi|regrese)`,
      en: "(are )?(you|u) (still )?(there|here|around), where were we, im back",
    }),
  ),
  thanks: / (gracias|muchas gracias|thanks|thank you|thx|agradezco|muy amable) /,
  farewell: anyOf(
    said({
      es: String.raw`adios, hasta luego, nos vemos, hasta pronto, cuidate,
        que (este|tenga)s? (muy )?(bien|buen \w+|buena \w+),
        (luego|despues|mas tarde|al rato) (te|les|le) (escribo|busco|hablo|aviso|digo|marco),
        (te|les|le) (escribo|busco|hablo|aviso|digo) (luego|despues|mas tarde|al rato|manana), eso es todo,
        (dejame|dejeme|lo voy a|la voy a|voy a|lo quiero|la quiero|quiero|deja|tengo que|lo tengo que|hay que) pensar(lo|la)?( bien)?,
        lo (voy a )?(pienso|platico|consulto|consultar|platicar)( (bien|con \w+( \w+)?))?,
        (ahorita|luego|al rato) (regreso|vuelvo|te (digo|aviso))`,
      en: `bye, goodbye,
        (?<!(i|can|could|to|ill|we|will) )see (you|ya)(?! (have|had|got|are|sell|offer|also|guys have)),
        good night, take care, thats all,
        (talk|speak|write|text|be back|get back)( to you| with you)? (later|soon|again|tomorrow),
        ill (be back|get back to you|write again|let you know), write again,
        (let me|ill|i will|i need to|i have to|we need to|want to|gotta) (have a )?think( (about|on) (it|this))?( over)?,
        have a think, think it over`,
    }),
  ),
  yes: anyOf(
    inOrder(
      "^ ",
      oneOf(`${yesWords}, ${acceptingWords}, ${acknowledgingWords}`),
      "(?: ",
      oneOf(`si, claro, por favor, porfa, please, que si, esta bien, gracias, adelante, quiero, me gustaria,
        yes, sure`),
      ")* $",
    ),
  ),
  no: anyOf(
    inOrder(
      "^ ",
      oneOf(`no, ${noWords}, ahorita no, por ahora no, todavia no, no gracias, no thanks,
        no thank you, not now, not yet`),
      "(?: ",
      oneOf(`gracias, por ahora, thanks, thank you, todavia, ahorita, es todo`),
      ")* $",
    ),
  ),
  unsure: anyOf(
    said(`no se, no lo se, nose, ni idea, no estoy segur[oa], lo que sea, lo minimo, el minimo, como sea,
      tu dime, no tengo idea, dont know, not sure, no idea, whatever, the minimum, you tell me,
      cuanto (se pide|piden|es lo minimo)`),
  ),
  bargain,
  complaint: anyOf(
    said({
      es: String.raw`queja, pesim[oa],
        (el|la|mi) (auto|carro|coche|camioneta|unidad) que (me )?(vendieron|vendiste|compre (aqui|con ustedes)),
        problemas? con (el|la|mi) (auto|carro|coche|camioneta|unidad) que, estafa\w*, fraude, rater[oa]s?,
        (es|fue|esto es|son) (un|puro) robo(?! (total|parcial|de)), que robo, (?<!si )(me|nos) robaron,
        ustedes (me |nos )?robaron, me estan robando, (nos|me) roban, enganaron, mentiros[oa]s?, mentira, molest[oa],
        enojad[oa], furios[oa], demanda\w*, inutil, idiota, estupid[oa], pendej\w*, ching\w*, mierda, puto, puta,
        no sirves?, mal servicio, muy mal, quejarme, profeco`,
      en: String.raw`(you|u|yall) (guys )?sold me, (car|truck) i (bought|got) (from|with) (you|u|yall), complain\w*,
        scam\w*, fraud, awful, worst, useless, stupid, idiots?, angry, upset, lawyer, shit, fuck\w*, bullshit,
        ridiculous, bad service, sue`,
      both: "terrible, horrible",
    }),
  ),
  startOver: anyOf(
    said({
      es: String.raw`reiniciar, reinicia,
        (empezar|empecemos|empezamos|empezemos|empiezo|comenzar|comenzamos|empieza|comencemos|arrancamos|iniciamos|volvamos|volver a empezar|volvemos a empezar) (de nuevo|de cero|otra vez|desde cero),
        borron y cuenta nueva, (quiero|quisiera|prefiero) (ver|buscar) otra cosa,
        (mejor )?otra cosa (diferente|totalmente|por completo), volv(er|emos|amos) a empezar,
        borra(r)? todo(?! l[oa]s? (\w+ ){0,4}(mi ${relative}|clientes|demas|${ofMyself})), olvida(r)? (todo|lo anterior), nueva (conversacion|busqueda),
        (otra vez )?desde el principio`,
      en: `reset, restart, start over, start again, something else entirely, lets look at something else,
        new (conversation|search), from scratch, forget (everything|it all|all that)`,
      both: "(olvidalo|olvidala|olvidelo|forget (it|about it|that)|never ?mind)( ya| entonces)? (mejor|quiero|busco|necesito|vamos|lets|i want|show|im looking)",
    }),
  ),
  more: anyOf(
    inOrder(
      "(?<! no | sin | tell me )(?<= )",
      oneOf(`ver mas, mas opciones, mas autos, mas carros, mas coches, (muestr|ensen)a(me|nos) mas, dame mas,
        que mas (hay|tienes|tienen|manejas), hay mas, tienes mas, tienen mas, siguientes?( pagina)?,
        los siguientes, las siguientes, otr[oa]s, otras opciones, el resto, los demas, show (me )?more,
        see more, more( options| cars| please)?, next( page| ones)?(?! (after|is|do|does|step|week|month|year|time|day)), others, other (options|cars|ones),
        any others, what else, the rest, continua, keep going`),
      "(?= )",
    ),
    "^ (y )?mas (por favor |porfa )?$",
    otherAlone,
  ),
  another: anyOf(
    otherAlone,
    said(`${turningDown}, otra opcion, otro (auto|carro|coche), (dame|muestrame|ensename|quiero( ver)?|mejor) otr[oa],
      another (one|option|car), a different (one|car), (el|la) siguiente, next one,
      algun otro, something else, (el|la) que (le )?sigue, (cual|que) (le )?sigue(?= (\\? )?$), despues de (ese|esa|este|esta) (cual|que) (\\w+ )?(sigue|hay|tienes)(?= (\\? )?$),
      (whats|what is|what comes) (next|after (that|this|it))(?= (\\? )?$)`),
  ),
  previous: anyOf(
    said(`anteriores, pagina anterior, previous( page| ones)?, go back, regresa(r|me)?( a (la lista|los de antes|las de antes|los anteriores))?,
      los de antes, la lista, the list, la primera pagina, first page`),
  ),
  makes: anyOf(
    inOrder(
      " (que|cuales) ",
      oneOf(`marcas, modelos, autos, carros, coches, vehiculos, unidades`),
      "( mas)?( y modelos)? (son las que )?",
      oneOf(`tienes, tienen, manejas, manejan, hay, venden, tendras, tendran, estan disponibles, ofrecen`),
      " ",
    ),
    inOrder(
      " (what|which) ",
      oneOf(`makes, brands, cars, models, vehicles`),
      "( and models)? ",
      oneOf(`do you, are, have you, you`),
      " ",
    ),
    said(`inventario, catalogo, catalogue, catalog, inventory`),
    " what do you (have|sell) ",
    String.raw` (que|what) (venden|tienen|hay)( disponible)? (\? )?$`,
    " marcas (disponibles|que (tienen|manejan)) ",
    " list (of )?(makes|brands|cars) ",
  ),
  help: anyOf(
    inOrder(
      "^ ",
      oneOf(`ayuda, help, menu, opciones, options, info, informacion, information, start, inicio`),
      String.raw`( por favor| please)? (\? )?$`,
    ),
    said(`que (puedes|sabes) hacer, en que (me )?(puedes|puede) ayudar, como funciona(s)?, what can you do,
      how can you help, how does this work, necesito ayuda, i need help, can you help( me)?,
      me (ayudas|puedes ayudar|puede ayudar|podrias ayudar)`),
  ),
  finance: anyOf(
    said(String.raw`financ\w+, credito, creditos, mensualidad(es)?, mensual(es|mente)?, (a|en) plazos, plazo,
      cuanto (me )?(quedaria|queda|saldria|pagaria|seria|sale|quedarian)( \w+){0,4} (al mes|mensual\w*|por mes|los pagos|de mensualidad|a meses),
      (cuanto|como) (me )?quedaria\w*, (cuanto|cuantos) (al|por) mes, al mes, por mes, un plan,
      plan de pagos?, corridas?, el plan, planes, enganche, anticipo, a meses, pagos, cotiza\w*, loan, loans,
      financing, monthly, per month, a month, installments?, instalments?, payment plans?, payments?,
      down payment, quote, lease`),
    // "I want a plan", and no plans for Saturday.
    inOrder(
      " (?:want|need|like|love|get|have|see|give|make|show|send|work out|calculate|run|do|prepare|draw up)(?: (?:me|us))?(?: (?:a|another))? plan",
      "(?= (?:please|with|over|at|on|then|too|instead|as well|for (?:it|this|that|the|one|a)|\\?) | $)",
    ),
    "^ (?:(?:yes|yeah|yep|sure|ok|okay|and|then|please) )*(?:(?:a|another) )?plan(?: (?:please|then|\\?))* $",
    "^ (?:(?:si|y|ok|va|dame|quiero|mi|un|otro) )*plan(?: (?:por favor|porfa|\\?))* $",
    // «me gusta la 2, plan»
    " (?:\\d+|es[ea]|est[ea]|that one|this one|it) plan(?: (?:por favor|porfa|please|\\?))* $",
  ),
  details: anyOf(
    "(?<! no| dont| not)" +
      said(`detalles?, que mas (me )?(dices|cuentas|puedes decir\\w*|sabes|trae|tiene), mas (informacion|info|datos), informacion (del|de la|sobre), info (del|de la|sobre),
        cuentame mas, platicame, dime mas, dame (mas )?(informacion|info|datos), ficha( tecnica)?,
        caracteristicas, especificaciones, equipamiento, me (interesa|gusta|gusto|late|intereso),
        details?, tell me (more )?about, tell me more, more (about|info|information), specs?,
        specifications, features, interested in, i like, like (it|this|that), quiero ver, muestrame,
        ensename, show me, abre, open, (stock|id) (number|id), (la|su|que) clave, (everything|all) (about|on|you know), todo (sobre|acerca|lo que sepas|del?)`),
  ),
  compare: anyOf(
    said(String.raw`compar\w+, diferencias? entre, differences? between, en que se diferencian, how (do|does|are|is) (they|these|those|both|the two|it) (differ|different|compare),
      side by side, lado a lado, (uno|una) (junto|al lado|frente) (a|al|del) (otr[oa]), cara a cara, head to head, (each|one) (against|next to) (the|each) other,
      diferencias?, differences?, que (cambia|tiene uno que)( entre)?, en que cambian, pros (y contras|and cons), versus, vs`),
    advice,
  ),
  instructions: anyOf(
    said(String.raw`(ignora|olvida|ignore|forget|disregard|override) (\w+ ){0,4}(instruc\w+|reglas|rules|prompt|previous|anteriores),
      system prompt, tus instrucciones(?! (de|para|sobre)), your (instructions|system message)(?! (on|for|about|regarding)), actua como, act as, pretend (to be|you),
      (repeat|print|show|output|reveal|copy) (\w+ ){0,3}(everything|all|text|words|lines?) (\w+ ){0,2}(?<! (cars|suvs|trucks) )above(?= (\? )?$| (this|the|your|word|verbatim|and|with|in)),
      above this (line|message), your (system )?prompt, tool names,
      (repeat|print|show|output|reveal|copy) (\w+ ){0,3}your rules, (repite|imprime|muestra|copia|revela|dime) (\w+ ){0,3}tus reglas (?!(de|para|sobre)),
      (repite|imprime|copia|revela) (\w+ ){0,3}(todo|texto|palabras|lineas|instrucciones) (\w+ ){0,4}(arriba|anterior|anteriores)(?! de (?!este mensaje)), nombres de (tus )?herramientas,
      eres ahora, you are now, jailbreak, developer mode, modo desarrollador`),
  ),
  offTopic: anyOf(
    said({
      es: String.raw`chistes?, poemas?, cancion(es)?, recetas?, clima, tarea, votar, voto, votarias, resuelve(me)?,
        futbol, elecciones, presidente, politica, horoscopo, codigo en, programa en, ensayo, acciones de, loteria,
        novia, novio, te amo, casarte, sexo, cuanto es \d+, quien gano,
        (que|q) (opinas|piensas|crees) (de|sobre)(?! (este|ese|esta|esa|estos|esos|los|las|comprar|el|la|un|una) ),
        pelicula, vuelo, restaurante?, medicina, el mundial,
        quien (crees que |crees q )?(gane|ganara|va a ganar|gana), tipo de cambio,
        quien (fue|era) (?!(el|la|los|las|su|mi|tu|quien|ese|esa|este|esta|usted|duen\w+|propietari\w+) )\w+ \w+(?= (\? )?$),
        derivadas?, ecuacion(es)?, integrales?, raiz cuadrada, como se (cocina|prepara|hornea), traduce\w*,
        criptomonedas?`,
      en: String.raw`jokes?, poems?, songs?, recipes?, weather, homework, translate, vote, solve, soccer, football,
        elections?, president, politics, horoscope, python, javascript,
        write (me )?(a|an|some) (code|essay|poem|story|song), essay, (what|which|buy|pick) stocks, stock tips, crypto,
        stock market, lottery, girlfriend, boyfriend, i love you, marry, sex, what is \d+, who won,
        what do you think (of|about) (?!(this|that|the|it|a|buying|these|those)), movie, flight, medical,
        legal advice, world cup, who (will|is going to|would) win, exchange rate,
        who was (?!(the|my|your|this|that|it|a|in|going|selling|buying|responsible) )\w+ \w+(?= (\? )?$), equations?,
        derivatives?, calculus, how (do|to) (i |you )?(cook|bake)`,
      both: String.raw`religion, capital (de|of),
        (write|draft|compose|escrib\w+|redact\w+) (me )?(an?|my|un|una|mi) (e ?mail|letter|correo|carta), bitcoin,
        (vend\w+|compran?|tienen?|manejan|rentan|sell|buy|have|rent) (\w+ )?(motos?|motocicletas?|motorcycles?|casas?|departamentos?|terrenos?|celulares|bicicletas?|lanchas?|boats?|houses?|apartments?|jet ?skis?),
        (plomero|electricista|dentista|veterinario|plumber|electrician|dentist),
        (fix|change|repair|cambiar|arreglar|parchar) (a |una |my |mi )?(flat|tire|tyre|llanta ponchada|llanta)( tire| tyre)?,
        netflix, pizza, chatgpt,
        (quien|who) (invento|descubrio|pinto|escribio|compuso|conquisto|invented|discovered|painted|wrote|composed),
        doctor, (dolar|euro) (hoy|ahora|today), (my|mi|un|a) (resume|curriculum|cv|cover letter), hotel,
        (invertir|inversion(es)?|invest) en la bolsa`,
    }),
  ),
  /** What is known of other customers, which is told to nobody. */
  otherCustomers: anyOf(
    said({
      es: String.raw`(clientes?|personas?|compradores|comprador|usuarios?|gente) (de antes|anterior(es)?|pasad[oa]s?|antes (de|que) (mi|yo)),
        (otros|otras|demas|ultimos) (clientes|personas|compradores|usuarios) (te |les |que |le )*(ha|han|pregunt\w+|escrib\w+|escrit\w+|dij\w+|habl\w+|compr\w+|pidi\w+|atiend\w+|est\w+),
        (telefono|numero|correo|direccion|datos|nombre|nombres|conversacion|chats?) (de|del) (\w+ ){0,2}(otr[oa]s?|anterior(es)?|ultim[oa]s?) (clientes?|compradora?|personas?|usuarios?),
        (datos|numeros?|telefonos?|nombres?) de (tus|sus|los|otros) clientes,
        (borr|elimin|quit)\w+ (\w+ ){0,4}(lo|datos|informacion|info|numero|conversacion|chat|mensajes|registro|cuenta) de(l| la| el)? (mi |(?!prima ))${relative}`,
      en: String.raw`(customers?|clients?|people|person|users?|buyers?|guy|one) (who (wrote|asked|came) )?before me,
        (previous|last|other) (customers?|clients?|users?|buyers?)s? (\w+ ){0,2}(ask\w*|writ\w+|wrote|said|say|text\w*|talk\w*|chat\w*|told|want\w*|bought|phone|number|name|email|data),
        (other|your|another) (customers?|clients?|buyers?) (phone|number|name|email|data|details)s?,
        (phone|number|name|email|data|details)s? of (\w+ )?(other|previous|last|your|another) (customers?|clients?|buyers?),
        (delete|erase|remove) (\w+ ){0,4}my ${relativeInEnglish} (data|info|information|number|chat|messages|conversation|record|details),
        (delete|erase|remove) (\w+ ){0,5}(of|about|on|from) my ${relativeInEnglish}`,
    }),
  ),
} satisfies Record<string, RegExp>;

/** Which clause says a thing, and what stands beside it there, tells what is meant. */
const byClause = {
  person: asksForPerson,
  identity: asksForIdentity,
  deal: asksToBuy,
} satisfies Record<string, (clauses: string[]) => boolean>;

export type Topic = keyof typeof patterns | keyof typeof byClause;

/** What a text speaks of, besides cars and documents. */
export function hearTopics(text: string): Set<Topic> {
  const words = plainWords(text);
  const clauses = plainClauses(text);
  const said = (Object.keys(patterns) as (keyof typeof patterns)[]).filter((topic) =>
    patterns[topic].test(words),
  );
  const meant = (Object.keys(byClause) as (keyof typeof byClause)[]).filter((topic) =>
    byClause[topic](clauses),
  );
  return new Set<Topic>([...said, ...meant]);
}

/** The clauses of a text as {@link plainWords}. */
export function plainClauses(text: string): string[] {
  return splitClauses(text).map(plainWords);
}

/** «¿tienen este?», "do you have one like this?": beside a picture, what it shows. */
export function pointsAtPicture(text: string): boolean {
  return / (est[eao]s?|es[eao]s?|asi|igual(es)?|parecid[oa]s?|similar(es)?|foto|imagen|this|that|these|those|like it|same|picture|photo) /.test(
    plainWords(text),
  );
}
