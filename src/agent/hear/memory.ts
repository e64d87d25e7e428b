import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";

/** What a customer asks back of what was said or offered before. */
export type Memory = "name" | "car" | "plan" | "plans" | "wish";

const plans = "(?:cotizaci(?:on|ones)|plan(?:es)?|corridas?|quotes?|plans|quotation)";
const payments =
  "(?:mensualidad(?:es)?|al mes|mensual|por mes|el pago|monthly(?: payment)?|payment|a month|per month)";
const again =
  oneOf(`muestra(?:me)?, ensena(?:me)?, manda(?:me)?, pasa(?:me)?, dame, repite(?:me)?, recuerda(?:me)?, reenvia(?:me)?, dime, ver,
    confirma(?:s|me)?, (?:cual|cuanto|como) (?:es|era|fue|quedo|quedaba), tienes, encuentra, busca, show, send, resend, give, see, repeat,
    remind me of, find, what was, what is, whats, confirm, get`);
const mine = oneOf(
  String.raw`mis?, (?:la|el|las|los) (?:ultim|anterior|pasad)\w*, (?:la|el|las|los)(?: \w+)?, my, (?:the|that) (?:last|previous|earlier), our`,
);
const fromBefore =
  oneOf(`mis?, my, ultim[oa]s?, anterior(?:es)?, pasad[oa]s?, last, previous, earlier, de nuevo, otra vez, nuevamente, again, once more,
    que me (?:hiciste|diste|mandaste|calculaste|sacaste|hicieron|dieron|pasaste|ofreciste), you (?:gave|sent|made|offered|quoted|worked out)(?: for)? ?(?:me)?`);

const given =
  "(?:que me (?:hiciste|diste|mandaste|calculaste|sacaste|hicieron|dieron|pasaste|ofreciste|cotizaste)|(?:that )?you (?:gave|sent|made|offered|quoted|worked out)(?: for)?(?: me)?)";

const patterns: Record<Exclude<Memory, "plans">, RegExp> = {
  wish: anyOf(
    String.raw` (whats|what is|what was|remember|recall|know) (\w+ )?(my|our) (budget|price range|maximum|max) `,
    String.raw` (cual|cuanto|que|recuerdas|acuerdas|sabes) (\w+ ){0,3}(mi presupuesto|presupuesto te (dije|habia dicho|di|comente)|te dije que (traia|tenia|podia pagar)) `,
    String.raw` (what|which) (\w+ ){0,2}(budget|price range) did i (say|tell|give) `,
    String.raw` (que|what) (\w+ ){0,2}(te pedi|te habia pedido|did i ask (you )?for) `,
  ),
  name: anyOf(
    String.raw` (sabes|sabe|recuerdas|recuerda|acuerdas|acuerda|cual es|dime|tienes) (\w+ ){0,3}(mi nombre|como me llamo|quien soy) `,
    " (como|que) me llamo (yo |entonces |pues |ahora )*(\\? )?$",
    "^ (y |oye )*como me (dicen|llaman) (\\? )?$",
    " como dij\\w+ que me llam\\w+ ",
    " (como|que) (te |les )?dij\\w+ (yo )?que me llam\\w+ ",
    "^ (y |and |oye |ok |bueno )*(mi nombre|my name) (\\? )?$",
    " (te |les |le )(dije|di|habia dicho|he dicho) (\\w+ )?mi nombre | (did|have|havent|didnt) i (\\w+ )?(tell|told|give|given|mention\\w*) (you )?my name ",
    "^ (y |and |ok |so )*(who am i|quien soy( yo)?) (\\? )?$",
    String.raw` (know|remember|recall|whats|what is|what was|tell me|got|(?<!^ |please |you )you forget|forgot) (\w+ ){0,2}(my name|what im called|who i am) `,
  ),
  car: anyOf(
    String.raw` (que|cual|cuales) (\w+ ){0,3}(estaba|estabamos|estuve|estuvimos|andaba|andabamos|anduve) (viendo|mirando|checando|revisando|buscando) `,
    String.raw`(?<! (?:el|la|los|las|del|al) \w+) (que|cual|cuales) (\w+ ){0,4}(vi|vimos|me gusto|me intereso|me interesaba|me gustaba|me ensenaste|me mostraste) `,
    String.raw` (el|la|aquel|aquella) (\w+ )?que (vi|vimos|estaba viendo|estabamos viendo|me gusto) (\w+ )?(ayer|antes|otra vez|vez pasada|otro dia) `,
    String.raw` (what|which) (\w+ ){0,3}(was|were|had) (i|we) (\w+ )?(looking (at|for)|interested in|considering|checking out|viewing|asking about) `,
    ` (what|which) (car|one|truck|suv) was (it|that) | (que|cual) (carro|auto|coche|camioneta) era `,
    String.raw` (what|which) (\w+ ){0,3}(i|we) (was|were|had been|have been) (\w+ )?(looking (at|for)|interested in|considering|asking about|checking) `,
    String.raw` (que|cual) (\w+ ){0,3}(te |les |le )(pregunte|preguntaba|comente|mencione|dije que (queria|buscaba|me gusto)) `,
    String.raw` (what|which) (\w+ ){0,2}did (i|we) (\w+ )?(like|look at|see|choose|pick) `,
    String.raw` the (car|one|truck|suv) (that )?(i|we) (saw|liked|looked at|was looking at|were looking at) (\w+ )?(yesterday|before|last time|other day|last week) `,
  ),
  plan: anyOf(
    [
      String.raw` (cual|recuerdas|acuerdas|dime|dame|pasame|what|whats|tell|give|need|remember) (\w+ ){0,4}(numero|folio|number|id) (de |del |of |for )?(mi |my |the |el |la )?(${plans}) `,
      String.raw` (my|mi) (\w+ )?(plan|quote) (number|id) `,
    ].join("|"),
    String.raw` ${again} (\w+ )?(?=(\w+ ){0,4}?${plans} )(?=(.* )?${fromBefore} ).*${plans} `,
    inOrder(
      " (",
      oneOf({ es: "que, cuales, cuantos, cuantas", en: "which, what, how many" }),
      String.raw`) (\w+ )?${plans} (\w+ ){0,3}(`,
      oneOf({
        es: `han, habias, diste, dieron, hiciste, hicieron, mandaste, ofreciste, sacaste, calculaste, tengo,
          llevo`,
        en: "has, given, gave, made, offered, do i have",
      }),
      ")( (dado|hecho|mandado|ofrecido|sacado|calculado|me))* ",
    ),
    String.raw` mis? (\w+ )?${plans} (\w+ )?(anterior(es)?|pasad[oa]s?|de (ayer|antes|la otra vez|la semana pasada)) `,
    String.raw` (cuanto|cual|como) (me |nos )?(salia|quedaba|era|iba a quedar|iba a pagar|quedo|daba|fue)( \w+){0,4} ${payments} `,
    String.raw` (what|how much) (was|were) (my|the|that|it)( \w+){0,3} (quote|plan|${payments}) `,
    ` (what|how much) was (it|that) (a|per) month `,
    ` (el|la|los|las|the) (primer[oa]?s?|first|ultim[oa]s?|last|anterior|previous) ${plans} `,
    ` (cuanto|how much|what|cual) (\\w+ ){0,3}(quedaba|salia|daba|quedo|salio|was|were) (\\w+ ){0,3}(el|la|the) (?!${plans}|enganche|down)\\w+ `,
    ...["cual|cuanto|como", "what|how much"].map(
      (asking) =>
        ` (el|la|lo) mi[oa] (${asking}) (era|fue|quedo) | (${asking}) (era|fue|was) (el |la )?(mi[oa]|mine) `,
    ),
    inOrder(
      "^ (",
      oneOf({ es: "y, pero, que paso con", en: "and, but, what about, what happened (?:to|with)" }),
      String.raw` )*(?:${mine}|the|that|those) (\w+ )?${plans} ${given} ((`,
      oneOf({ es: "ayer, antes, hace rato, hoy", en: "before, earlier, yesterday, today" }),
      String.raw`) )*(\? )?$`,
    ),
    `^ (y |and )*${mine} (ultim[oa] |last )?${plans} (anterior )?(por favor |please |otra vez |de nuevo |again )*(\\? )?$`,
  ),
};
const several = anyOf(
  said("planes, cotizaciones, corridas, plans, quotes, (los|las) dos, ambos, ambas, both"),
);

/** What a text asks back of what was said or offered before; null: nothing of it. */
export function hearMemory(text: string): Memory | null {
  const words = plainWords(text);
  if (patterns.name.test(words)) return "name";
  if (patterns.wish.test(words)) return "wish";
  if (patterns.plan.test(words)) return several.test(words) ? "plans" : "plan";
  return patterns.car.test(words) ? "car" : null;
}
