import type { Rule } from "./promise.ts";

const any = (...words: string[]) => new RegExp(`(?<![\\p{L}\\d])(?:${words.join("|")})`, "gu");

/** What people do for a customer, in both languages. */
const acts =
  "(?:tu|su|la|el|una|un) (?:devolucion|reembolso|solicitud|cita|visita|prueba|credito|tramite|reclam\\p{L}+|garantia|pedido|apartado|valuacion|pago|entrega|cancelacion|financiamiento|compra|factura)";
const doings =
  "(?:your|the|a|an|his|her) (?:\\p{L}+ )?(?:return|refund|application|request|claim|appointment|test drive|visit|order|credit|loan|payment|reservation|delivery|case|ticket|appraisal|invoice|warranty claim)";

/** What nobody may ask for in a chat. */
const secretsEs =
  "(?:(?:numero|datos|digitos|foto) (?:\\p{L}+ ){0,2}tarjeta|cvv|cvc|nip\\b|contrasena|clave (?:bancaria|interbancaria|del banco)|(?:numero de )?cuenta bancaria|clabe)";
const secretsEn =
  "(?:(?:credit |debit |bank )?card (?:number|details|info\\p{L}*|data|digits)|cvv|cvc|pin\\b|password|passcode|bank account|account number|routing number|social security)";

const we = "(?:i|we)(?:['’]ll|['’]d| can| could| will| would)?(?: (?:always|even|also|surely|definitely))?";
const car = "(?:it|this|that|the (?:car|\\p{L}+))";

/** What is promised or given away without the words for it, read over folded text as the plain ones are. */
export const softRules: Rule[] = [
  {
    code: "discount",
    pattern: any(
      "(?:te|le|se) (?:l[oa] )?(?:bajo|bajamos|bajaremos|bajare|quit\\p{L}+|descont\\p{L}+|descuent\\p{L}+|recort\\p{L}+|rest(?:o|amos)|perdon\\p{L}+|condon\\p{L}+|rebaj\\p{L}+|ajust(?:o|amos)|consig(?:o|uimos) (?:un )?(?:mejor )?precio)(?! (?:las? opci|la busq|el filtr|los result))",
      "(?:baj|quit|descont|recort|rest|perdon|condon)(?:ar|arte|arle|arlo|amos|aremos|are)(?:le|te)? (?:un(?:os?)? )?(?:poc[oa]s?|poquito|miles|pesos|mil|algo|tantito)(?! mas)\\b",
      "(?:se puede|podemos|puedo|vemos como|algo) (?:hacer|hacerle|arreglar|mover) algo(?: con| en| de)?",
      "(?:conseg|conseguir|dej|dejar|sac|sacar)\\p{L}*[^.!?\\d]{0,20} (?:mas (?:abajo|barat|bajo)|en menos|por menos)|regate\\p{L}+|haggl\\p{L}+|bargain (?:a|with|on)|te l[oa] cambi(?:o|amos) por|a la par|(?:te )?(?:damos|doy|pagamos) (?:muy )?(?:buen|mas|mejor)\\p{L}* (?:dinero|precio|valor)",
      "(?:nos arreglamos|llegamos a un (?:acuerdo|arreglo|precio)|precio (?:es |esta )?negociable|es negociable|se negocia|hay margen|te hago el paro|te (?:echo|echamos) la mano con (?:el|la)|precio de amigos?)",
      `${we} (?:come down|go down|go lower|go as low|lower (?:it|that|the price)|beat |undercut|(?:shave|trim|cut|drop|knock|take|work(?: with you)?)(?: (?:off|some|a (?:bit|little|few)|money|something|the price|on (?:the|that) price|\\$\\d)))`,
      "(?:algo|un poco|poquito|tantito) (?:al|del|en el|con el) (?:precio|monto|enganche)|(?:de contado|contado|cash)[^.!?]{0,20}(?:sale|queda) (?:en menos|mas barat)|(?:sort|hook|fix) you (?:out|up)|take care of you on",
      "(?:shave|knock|trim|take) (?:some|a (?:bit|little|few|couple))[^.!?]{0,20} off|some money off|(?:price|that)(?: is|['’]s) (?:negotiable|flexible)|wiggle room|room to negotiate|work something out|(?:we|i)(?:['’]ll)? go lower|beat (?:kavak|any|their|that|his|her|every)",
    ),
  },
  {
    code: "discount",
    quoted: true,
    pattern: any(
      "(?:corren?|vane?|va|queda\\p{L}*|paga\\p{L}*)? ?por (?:nuestra cuenta|cuenta nuestra|cuenta de la (?:casa|agencia)|mi cuenta)|por nosotros|cuenta de la casa|(?:invita|paga) la casa|la casa (?:invita|paga)",
      "(?:nosotros|yo|la agencia|la casa|el lote) (?:te |le )?(?:pag|cubr|pon|asum|absorb)(?:o|amos|emos|imos|e|a|go)\\b",
      "te (?:incluimos|incluyo|damos|doy|ponemos|pongo|agregamos|agrego|cubrimos|pagamos|pago|echamos) (?:el|la|los|las|un|una|tu|tus) (?:primer\\p{L}* )?(?:seguro|servicio|tanque|placas|tenencia|llantas|tapetes|garantia|mantenimiento|verificacion|juego|kit|gasolina|tramite|cambio|mensualidad|enganche|polarizad|alarma|accesorio)\\p{L}*",
      "(?:is|are|comes?|it['’]s) (?:all |completely |totally |absolutely )?(?:on us|our treat|free)(?! (?:of|to|from|for you to))\\b|(?:we|i)(?:['’]ll| will)? (?:cover|pay for|pick up|throw in|include|take care of) (?:the|your|all|a) (?:\\p{L}+ )?(?:tax\\p{L}*|plates?|insurance|registration|fees?|costs?|tank|service|warranty|first|down|maintenance|shipping)|on the house",
    ),
  },
  {
    code: "discount",
    quoted: true,
    pattern: any(
      "(?:cero|0|sin(?: pagar)?|nada de|ni un peso de|no (?:pagas?|hay|cobramos|genera)(?: nada de)?) (?:de )?interes(?:es)?|(?:zero|no|without(?: any)?|0) interest|interest[- ]free",
    ),
  },
  {
    code: "approval",
    pattern: any(
      "(?:quedo|queda|quedara|salio|sale|saldra|fue|ya esta|esta|sera|ha sido) (?:\\p{L}+ ){0,2}(?:pre ?-? ?)?(?:aprobad|autorizad|liberad)[oa]s?",
      "pre ?-? ?(?:aprobad|autorizad|calificad)[oa]s?",
      "(?:es |esta )?segur[oa] (?:de )?que (?:te |le )?(?:pas|aprueb|aprob|autori|qued|sal|califi|dan)\\p{L}*|(?:seguro|segurito|facil|sin (?:problemas?|falla)) (?:te |le |lo )?(?:pasas|aprueban|autorizan|sale|dan)|pasas (?:sin|seguro|facil)|(?:lo|la) tienes (?:ya )?(?:asegurad|segur)[oa]|te lo (?:van a )?(?:aprueb|aprob|autoriz)\\p{L}*(?! (?:el|la|un|una) )",
      "(?:prest|financi|dan?)(?:amos|mos)? (?:credito )?a todos|(?:no importa|sin importar|aunque) (?:tu |el |su |estes en |salgas en |tengas mal )*(?:buro|historial)|buro no (?:es|importa|afecta)|pan comido|(?:firmas|solo firmas) y te (?:lo|la) llevas|(?:ya )?(?:calificas|eres candidat[oa])",
      "(?:sail|breeze|fly) through|(?:mero|puro|simple) tramite|(?:just|only) a formality|(?:credito|financiamiento|prestamo) (?:te |le )?(?:sale|pasa|queda|es) (?:\\p{L}+ )?(?:segur|facil|hech)\\p{L}*",
      "consider (?:the|your|it|that)[^.!?]{0,20} (?:done|approved|yours|sold|closed)",
      "as good as approved|(?:everyone|everybody|anyone|anybody) (?:gets|qualifies|is approved|can get)|(?:you['’]ll|you will|you) (?:definitely |surely |certainly |easily |already )?(?:qualify|pass|be approved|get approved|get the (?:loan|credit))|(?:no matter|regardless of|despite) (?:your|the) (?:credit|history)|bad credit is (?:no|not|fine|ok)|a (?:done|sure) thing",
    ),
  },
  {
    code: "approval",
    pattern: any(
      "(?:ya no|no) (?:esta|estan|queda|va|es) (?:ya )?(?:sujet[oa]s?|condicionad[oa]s?) a|(?:no (?:hace falta|hay que|necesitas|requieres?|se requiere|se necesita|pedimos|depende de)|sin(?: necesidad de)?|sin pasar por)(?: la| ninguna| de)? (?:aprobacion|autorizacion|buro)(?: de credito)?",
      "(?:(?:is|are)(?:n['’]t| not)|no longer|not) (?:(?:any ?more|longer) )?subject to|(?:no|without)(?: any)? (?:credit )?(?:approval|check) (?:is )?(?:needed|required|necessary)|(?:you )?(?:don['’]t|do not|won['’]t) need (?:any |to get |to be )?(?:approv\\p{L}+|a credit check)",
    ),
  },
  {
    code: "deal",
    pattern: any(
      "(?:acepto|aceptamos|aceptad[oa]) (?:tu|su|la|esa|ese|el|tus|\\$|por \\$) ?(?:oferta|propuesta|precio|cantidad|monto|trato|\\d)|(?:me|nos) parece (?:bien|just[oa]|perfect[oa]|excelente|buen[oa]) (?:tu|su|esa|la|el|ese) (?:oferta|propuesta|precio)|sin vuelta atras|te (?:lo|la|las|los) (?:entrego|entregamos)|queda(?:mos)? (?:pactad|acordad|cerrad|firmad|formalizad)[oa]|(?:ya )?(?:esta|quedo) (?:pactad|acordad|firmad)[oa]",
      "(?:esto|este (?:chat|mensaje|acuerdo)|lo que (?:digo|escribo|te digo)(?: aqui)?|mi palabra|nuestra? (?:oferta|palabra))[^.!?]{0,20} (?:obliga|compromete|vale como|tiene valor|es (?:un )?(?:contrato|oficial|legal|ley|compromiso)|cuenta como)|nos (?:obliga|compromete)|(?:valor|validez|fuerza|efecto) legal|obliga\\p{L}* por ley|compromiso (?:formal|oficial|firme|de venta)",
      "(?:considera\\p{L}*|da(?:lo|la)|ten(?:lo|la)) (?:que )?(?:ya )?(?:por |es )?(?:un )?(?:hecho|cerrado|seguro)|(?:ya|eso) es un hecho",
      "(?:i|we)(?: hereby)? (?:accept|agree to) (?:your|the|that|this|it|\\$|one|a )|there is no (?:going|turning) back|no (?:going|turning) back|goes home with you|enforceable|(?:official|firm|formal|legal|written) (?:and \\p{L}+ )?(?:commitment|offer|contract|agreement)|(?:this|it)(?: chat| message)?(?: is|['’]s) (?:a )?(?:contract|official|legal)|my word is (?:my )?bond",
    ),
  },
  {
    code: "hold",
    pattern: any(
      "ya (?:esta|quedo|queda) a (?:tu|su) nombre",
      "no se l[oa]s? (?:vend|dare|damos|doy|muestr|mostr|ofre)\\p{L}*(?: a (?:nadie|otr\\p{L}+))?|nadie mas (?:l[oa]s? |se l[oa]s? )?(?:va a|podra|compr|llev|tend|ver|ve\\b|gan)\\p{L}*|no l[oa] (?:vendo|vendemos|muestro|mostramos) (?:a|hasta)|(?:te|le) (?:estara|va a estar|vamos a|seguira) (?:esperand|guardand)\\p{L}*|l[oa] (?:bloque|quit|sac)(?:o|amos|are|aremos) (?:del|para|hasta)",
      "(?:i|we) (?:won['’]t|will not|wouldn['’]t) (?:show|sell|offer|let|give) ",
      `${we} (?:keep|hold|block|pull|take) ${car}(?: \\p{L}+)? (?:for you|aside|until|till|off|from|back|safe)|(?:no one|nobody|no other)(?: else| customer| buyer)? (?:will|gets|is going to|(?:can|could) (?:take|have|see))|put(?:ting)? your name on|(?:it|the car)(?:['’]ll| will) (?:be waiting|wait) for you|off the (?:market|lot)`,
    ),
  },
  {
    code: "promise",
    pattern: any(
      // What only people can do, told as done.
      `(?:ya |te |le )*(?:inicie|iniciamos|abri|abrimos|procese|procesamos|registre|registramos|tramite|tramitamos|solicite|solicitamos|agende|agendamos|programe|programamos|cancele|cancelamos|levante|levantamos|meti|metimos|di de alta|dimos de alta|active|activamos|autorice|autorizamos|gestione|gestionamos) (?:ya )?${acts}`,
      `(?:i|we)(?:['’]ve| have| just)(?: just| already)? (?:started|begun|opened|processed|filed|submitted|registered|scheduled|booked|initiated|requested|arranged|cancelled|canceled|issued|activated|set up|placed) ${doings}`,
      `${doings} (?:has been|is being|was|is now|is already) (?:\\p{L}+ )?(?:started|opened|processed|filed|submitted|registered|scheduled|booked|initiated|issued|activated)`,
      `${acts} (?:ya )?(?:esta|quedo|queda|fue) (?:ya )?(?:iniciad|abiert|procesad|registrad|tramitad|solicitad|agendad|programad|cancelad|activad|autorizad)[oa]`,
      `(?:esta|quedo|queda|fue) (?:ya )?(?:iniciad|abiert|procesad|registrad|tramitad|solicitad|agendad|programad|cancelad|activad|autorizad)[oa] ${acts}`,
      "(?:te|le|se te|se le) (?:cae|llega|llegara|deposit\\p{L}+|devolv\\p{L}+|devuelv\\p{L}+|reembols\\p{L}+)[^.!?;]{0,40} (?:el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|hoy|manana|esta (?:misma )?semana|la (?:proxima|otra) semana)\\b",
      "you(?:['’]ll| will) (?:get|have|receive|see) (?:\\p{L}+ ){0,4}(?:refund|money|deposit|payment)(?: back)? (?:by|on|before|this|next|today|tomorrow)\\b",
      "(?:que )?(?:te|le|se|nos) (?:l[oa] )?respet(?:an|en|o|amos|are|aremos|aran)\\b(?! (?:tu|su) (?:decision|tiempo|privacidad|opinion))|(?:they|we|i)(?:['’]ll| will) honou?r (?:it|that|the|this|your)",
      "te (?:lo |la )?(?:prometo|garantizo|aseguro|juro)|(?:me|nos|lo) comprometo|nos comprometemos|i (?:can )?(?:promise|guarantee|assure|swear)",
      "(?:me|nos) (?:llegan?|llegara\\p{L}*|va a llegar|van a llegar|entra\\p{L}* (?:el|la|en))|(?:esta|estan) por llegar|(?:we|i)(?:['’]ll| will|['’]re| are)? (?:get|getting|have|receive|receiving|expect\\p{L}*) (?:one|some|another|two|three|a (?:new|few)|more) (?:in|on|next|soon|this|by|of (?:those|them) (?:in|on|next|soon))|(?:is|are) (?:coming|arriving) (?:in|on|next|soon|this)|arrives? (?:on|next|this|in)",
      "(?:sube|subira|subiran|va a subir|van a subir|aumenta|aumentara) (?:de|el|los) precios?|price (?:goes|is going|will go|rises) up|(?:otr[oa]s?|mas|varias) (?:personas?|clientes?|gente) (?:\\p{L}+ )?(?:interesad|preguntand|viend)\\p{L}*|(?:some(?:one|body) else|another (?:buyer|customer|person)|other people) (?:is|are|wants?|has been) (?:\\p{L}+ )?(?:coming|interested|looking|asking|wait\\p{L}+|to)|decidete|no lo pienses|apurate|date prisa|hurry\\b|act (?:fast|now)|venta nocturna|buen fin|hot sale|black friday|baja todo",
      "l[oa] puedes (?:manejar|probar|recoger|llevarte|estrenar) (?:hoy|manana|ya|ahorita|cuando)|(?:drive|pick) (?:it )?(?:it up |home )?(?:today|tomorrow|right now)",
    ),
  },
  {
    code: "promise",
    quoted: true,
    pattern: any(
      "(?:te|le) (?:devolv(?:emos|eremos)|reembols(?:amos|aremos)|regres(?:amos|aremos))(?! (?:la llamada|el mensaje))[^.!?;]{0,30} (?:\\$ ?\\d|\\d|integr\\p{L}+|dinero|apartado|enganche|anticipo)|we(?:['’]ll| will)? (?:refund|give (?:you )?back|return) (?:\\p{L}+ ){0,3}(?:money|deposit|\\$ ?\\d|\\d|all|everything|in full)",
      "(?:garantia|warranty)[^.!?;]{0,40} (?:todo\\b|everything|para siempre|forever|de por vida|lifetime|ilimitad|unlimited|incluso|choques|accident)|(?:cubre|covers?) (?:absolutamente |absolutely )?(?:todo\\b(?! (?:el|su|tu) precio)|everything|anything)|lifetime warranty|de por vida",
      "(?:devolver|regresar|cambiar)(?:lo|la) cuando (?:quieras|gustes|sea)|sin preguntas|(?:todo tu dinero|tu dinero de vuelta)|return it (?:any ?time|whenever)|no questions asked|money[- ]back|all your money",
      "(?:hacemos|hay|manejamos|ofrecemos|tenemos|con) (?:el )?envios?|(?:te l[oa]|l[oa]s?|los autos) (?:enviamos|envio|mandamos|mando)|(?:enviamos|mandamos|entregamos) (?:a|en|hasta) (?:tu|toda|todo|cualquier|domicilio)|te l[oa] (?:llevo|llevamos) (?:a|hasta)|(?:dej|entreg|llev|pas)\\p{L}* (?:\\p{L}+ ){0,4}(?:a|en|hasta) (?:tu|su) (?:casa|domicilio|puerta|trabajo|oficina)|we (?:do )?(?:ship|deliver)(?! (?:the|your) (?:answer|news))|ship(?:ping|s)? (?:anywhere|nationwide|to your|it to you)|deliver(?:y|ed)? to your",
      "(?:informacion|datos|documentos|recibos) fals\\p{L}+|(?:nadie|no) (?:lo )?(?:revisa|checa|verifica)n?\\b|(?:false|fake) (?:information|documents|pay\\p{L}*|papers)|(?:nobody|no one) (?:checks|verifies|reads|looks)",
    ),
  },
  {
    code: "other_company",
    pattern: any(
      "(?:te conviene|mejor|es mejor) (?:mas )?(?:compra|busca|ir|ve|checa)\\p{L}* (?:\\p{L}+ ){0,2}(?:en|con|a) (?!nosotr|nuestr|est[ae]|la sucursal|linea|efectivo|contado|credito|tu|l[oa] (?:segur|sencill|simple|practic|fij)|calma|cuidado|tiempo|paso|pie|detalle|fondo|gusto|confianza|ver\\b|partes|orden)\\p{L}+|(?:mas|menos) (?:car|barat)[oa]s? que (?:nosotros|aqui|el nuestro|los nuestros)|(?:l[oa]s? )?(?:vende|da|deja|tiene|ofrece|consigue)n? mas (?:car|barat)[oa]s?|(?:cheaper|pricier|more expensive|better) (?:than (?:us|ours|here)|elsewhere|over there)|buy it (?:from|at) (?!us|our)\\p{L}+|their (?:jetta|price|car|offer|version|one)\\b",
    ),
  },
  {
    code: "secret",
    pattern: any(
      `(?:manda|envia|pasa|comparte|escribe|dicta|confirma|proporciona|dime|dame|necesito|necesitamos|requiero|falta|ocupo)\\p{L}*[^.!?;]{0,40} ${secretsEs}`,
      `(?:send|give|share|tell|type|write|provide|confirm|enter|text|message|need|require)[^.!?;]{0,40} ${secretsEn}`,
      `(?:cual es|me das|me pasas|what(?:['’]s| is)|may i have|can i (?:get|have)) (?:tu|su|el|los|your|the) ${secretsEs}|(?:what(?:['’]s| is)|may i have|(?:can|could) i (?:get|have)) (?:your|the) ${secretsEn}`,
    ),
  },
];
