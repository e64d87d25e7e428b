import { inOrder, oneOf } from "../../../text/pattern.ts";
import { type Rule, says, toYou, within } from "./grammar.ts";

const granted = "(?:pre ?-? ?)?(?:aprobad|autorizad|calificad|liberad)[oa]s?";
const credit = "(?:credito|financiamiento|prestamo|solicitud|tramite)s?";
const history = "(?:buro(?: de credito)?|historial(?: crediticio)?|score|antecedentes|calificacion|circulo)";
const historyEn = "(?:credit|scores?|history|past|bureau|background|records?)";
const shown = "(?:aval|fiador|comprobantes? de ingresos?|recibos? de nomina|estados? de cuenta|referencias)";
const shownEn =
  "(?:co-?signers?|guarantors?|proof of income|pay ?(?:slips?|stubs?)|bank statements?|references)";
const surely = "(?:definitely |surely |certainly |easily |already |probably |basically )?";

export const creditRules: Rule[] = [
  {
    name: "a credit history that was looked at",
    code: "approval",
    pattern: says({
      es: String.raw`(?:acab(?:o|amos) de|ya) (?:te )?(?:revis|consult|chec|chequ|verific|verifiqu)\p{L}+ (?:en )?(?:tu|su|el) ${history},
        (?:revise|consulte|cheque|verifique) tu ${history},
        (?:sales|saliste|apareces) (?:muy )?(?:bien|limpi[oa]) en (?:el |tu )?${history}`,
      en: `(?:i|we)(?:['’]ve| have)?(?: just)? (?:checked|pulled|looked (?:at|up)|r[au]n) your (?:credit|score|bureau)`,
    }),
  },
  {
    name: "a credit approved",
    code: "approval",
    pattern: says(
      {
        es: String.raw`(?:estas|quedas|quedaste|seras|fuiste|saliste|ya estas)(?: \p{L}+)? ${granted},
          ${credit}(?: \p{L}+){0,3} (?:${granted}|garantizad[oa]|asegurad[oa]|segur[oa]),
          (?:quedo|queda|quedara|salio|sale|saldra|fue|ya esta|esta|sera|ha sido)(?: \p{L}+){0,2} ${granted},
          pre ?-? ?(?:aprobad|autorizad|calificad)[oa]s?, aprobado al,
          ya (?:pre)?(?:aprobad|autorizad)[oa]s?(?! el credito),
          (?:plan|oferta|propuesta|cotizacion)(?: \S+)? ${granted},
          solo (?:te )?falta(?:ria)? (?:que )?(?:pas|firm|veng)[a-z]+,
          ${credit}(?: \p{L}+){0,2} ya (?:esta|quedo|sale|salio)(?: list[oa]| hech[oa]| amarrad[oa])?(?= *[,.;!]| *$)`,
        en: String.raw`(?:plan|offer|quote)(?: \S+)? (?:is |has been )?approved,
          (?:credit|loan|financing|application)(?: is|['’]s)(?: all| already)? (?:good to go|all set|set|in the bag|a go|cleared|clear)\b,
          (?:all|only thing) (?:that is|that['’]s)? ?left is (?:to sign|your signature|signing)`,
      },
      oneOf(String.raw`${toYou} (?:\p{L}+ )?(?:van a )?(?:aprueb\p{L}+|aprob\p{L}+|autori[zc]\p{L}+|prestan|financian)(?! (?:si|cuando|siempre|solo|despues|el|la|un|una)\b),
        (?:te|le|nos) (?:\p{L}+ )?(?:aprueban|aprobaran|aprobaron|aprobamos|aprobaremos|autorizan|autorizaron|autorizamos)`),
      oneOf(String.raw`you(?:['’](?:re|ve|ll)| are| have| will)?(?: be| been| get| got)? (?:\p{L}+ )?(?:pre-?)?approved,
        (?:your|the) (?:credit|loan|financing|application) (?:is|has been|was|will be)(?: (?!not\b)\p{L}+)? (?:pre-?)?(?:approved|guaranteed),
        pre-?approved`),
      {
        es: "(?:siempre|always) (?:te |se |l[oa]s? )*(?:aprueban?|autorizan?|approve|approved)",
        en: String.raw`(?:they|the bank)(?:['’]ll| will) (?:\p{L}+ )?(?:approve|lend|finance) (?:him|her|them|you|it),
          (?:he|she|they)(?:['’]ll| will) (?:\p{L}+ )?(?:be approved|get approved|qualify|get the (?:loan|credit))`,
      },
    ),
  },
  {
    name: "an approval that is sure",
    code: "approval",
    pattern: says(
      {
        es: String.raw`(?:aprobacion|autorizacion) (?:(?!no |nunca |jamas )\p{L}+ ){0,2}(?:garantizada|asegurada|segura|inmediata|automatica|al instante),
          (?:garantiz|asegur|promet)\p{L}* (?:\S{1,30} ){0,3}(?:aprobacion|credito|autorizacion)`,
        en: String.raw`approval (?:is )?(?:(?!never|not)\p{L}+ )?(?:guaranteed|certain|instant|automatic|assured),
          guaranteed (?:\p{L}+ )?(?:approval|credit|financing|loan)`,
      },
      oneOf(String.raw`(?:es |esta )?segur[oa] (?:de )?que (?:te |le )?(?:pas|aprueb|aprob|autori|qued|sal|califi|dan)\p{L}*,
        (?:segur(?:o|ito)|facil|sin (?:problemas?|falla)) (?:te |le |lo )?(?:pasas|aprueban|autorizan|sale|dan),
        pasas (?:sin|seguro|facil), l[oa] tienes (?:ya )?(?:asegurad|segur)[oa],
        (?:ya )?(?:calificas|eres candidat[oa]),
        ${credit} (?:te |le )?(?:sale|pasa|queda|es) (?:\p{L}+ )?(?:segur|facil|hech)\p{L}*, pan comido,
        firmas y te l[oa] llevas, (?:mero|puro|simple) tramite`),
      oneOf(`you(?:['’]ll| will)? ${surely}(?:qualify|pass|be approved|get approved|get the (?:loan|credit)),
        (?:sail|breeze|fly) through, (?:just|only) a formality,
        consider (?:the|your|it|that)[^.!?]{0,20} (?:done|approved|yours|sold|closed), as good as approved,
        a (?:done|sure) thing`),
    ),
  },
  {
    name: "a credit that works out",
    code: "approval",
    pattern: says(
      oneOf(String.raw`${credit} (?:(?:si|siempre|seguro|ya|te|le|les|nos) )*(?:sale|saldra|pasa|pasara|procede|procedera)(?! (?:o|a|en|de|con|desde|como|ni)\b),
        siempre (?:(?:te|le|les|nos|l[oa]s?) )*(?:sale|pasan?|aprueban|autorizan),
        (?:vas a|van a|vamos a) pasar(?! (?:a|por|con|de|el|la|los|manana|hoy)\b),
        (?:un|es un) si (?:seguro|rotundo), (?:dan|dara|daran|dan todos) el si`),
      oneOf(String.raw`(?:nunca|jamas|casi nunca|a nadie)(?: se)?(?: (?:nos|l[oe]s?|te))* (?:rechaz|nieg|neg|dicen que no)\p{L}*,
        (?:banco|financiera)[^.!?;]{0,12} (?:nunca|jamas|no) (?:nos |l[oe]s |te )?(?:rechaz|nieg)\p{L}*`),
      oneOf(`(?:loan|credit|financing|application|it)(?: (?:will|always|surely|definitely|['’]ll))+ (?:go|goes|get|gets|come|comes) (?:through|approved),
        (?:loan|credit|application) (?:always |will )?goes through,
        always (?:works out|goes through|gets? approved),
        never (?:turn|turned|turns|rejects?|declines?|denie?s?|refuses?), it['’]s a yes,
        a (?:sure|guaranteed) yes`),
    ),
  },
  {
    name: "a credit all the same",
    code: "approval",
    beside: /\b(?:buro|historial|score|(?:credit|bad) (?:history|score|credit))\b/,
    pattern: says({
      es: "igual (?:(?:te|le|se|l[oa]s?) )*(?:dan|sale|pasas?|aprueban|prestan|procede)",
      en: "(?:still|anyway) (?:get|give you|lend|approve|qualify)",
    }),
  },
  {
    name: "a credit without review",
    code: "approval",
    pattern: says(
      {
        es: String.raw`sin (?:revisar |checar |consultar )(?:el )?buro,
          (?:nos )?(?:salt|omit|evit|brinc)\p{L}+ (?:el buro|la (?:revision|aprobacion|consulta)),
          (?:aprob|prest|financi|autoriz)\p{L}+ a (?:casi )?tod[oa]s,
          (?:historial|buro)(?: \p{L}+){0,2} no (?:es (?:un )?(?:problema|obstaculo|impedimento)|importa|afecta|cuenta|pesa|influye),
          (?:no importa|sin importar|aunque) (?:(?:tu|el|su|estes en|salgas en|tengas mal) )*(?:buro|historial),
          buro no (?:es|importa|afecta)`,
        en: String.raw`no credit check, (?:skip|waive|avoid|bypass)(?: on)? (?:the |any |your )?credit (?:check|review),
          (?:approve|finance|lend to) (?:almost |nearly |just about )?(?:everyone|everybody|anyone),
          (?:history|score|bureau)(?: \p{L}+){0,2} (?:doesn['’]t|does not|won['’]t) (?:matter|count)`,
        both: "(?:prest|financi|d)(?:amos|an?) (?:credito )?a todos",
      },
      "(?:everyone|everybody|anyone|anybody) (?:is approved|gets|qualifies|can get)|(?:no matter|regardless of|despite) (?:your|the) (?:credit|history)|bad credit is (?:no|not|fine|ok)\\p{L}*",
      [
        "(?:ya no|no) (?:esta|estan|queda|va|es) (?:ya )?(?:sujet[oa]s?|condicionad[oa]s?) a",
        inOrder(
          oneOf(`no (?:hace falta|hay que|necesitas|requieres?|se requiere|se necesita|pedimos|depende de),
            sin(?: necesidad de)?, sin pasar por`),
          "(?: la| ninguna| de)? (?:aprobacion|autorizacion|buro)(?: de credito)?(?![^.;!?]{0,50} no (?:se|hay|procede|podemos|es posible))",
        ),
      ].join("|"),
      oneOf(String.raw`(?:(?:is|are)(?:n['’]t| not)|no longer|not) (?:(?:any ?more|longer) )?subject to,
        (?:no|without)(?: any)? (?:credit )?(?:approval|check) (?:is )?(?:needed|required|necessary),
        (?:you )?(?:don['’]t|do not|won['’]t) need (?:any |to get |to be )?(?:approv\p{L}+|a credit check)`),
    ),
  },
  {
    name: "a credit for which nothing has to be shown",
    code: "promise",
    quoted: true,
    pattern: says({
      es: `no (?:hace falta|necesitas?|requieres?|ocupas?|se (?:requieren?|necesitan?|piden?|ocupan?)|pedimos|te pedimos|hay que (?:dar|llevar|traer|tener|presentar)) (?:ningun[oa]? |un |una |tu |tus |ni )*${shown},
        (?:solo|nada mas|nomas|unicamente|basta con) (?:necesitas |ocupas |requieres |se necesita |pedimos |te pedimos )?(?:tu |su |el |la |una )?(?:ine|identificacion(?: oficial)?) (?:para (?:el|tu|un|sacar|dar)|y)[^.;!?]{0,16} ?credito`,
      en: String.raw`(?:don['’]t|do not|won['’]t|never) need (?:any |an? |your )*${shownEn},
        (?:no|without) (?:any )?${shownEn}(?: (?:is|are))? (?:needed|required|necessary),
        only need (?:your |an? )?(?:official )?(?:id|passport)\b[^.;!?]{0,20} (?:loan|credit|financing)`,
    }),
  },
  {
    name: "a history at which nobody looks",
    code: "approval",
    pattern: says(
      inOrder(
        String.raw`(?<!\bsin [^.;,]{0,50})`,
        oneOf("no, nunca, jamas, ni(?: siquiera)?, a (?:nadie|ningun cliente)"),
        " (?:te |le |se |l[oa]s? )*",
        oneOf({
          es: "revis, chec, tom",
          en: "consult, ped, import",
          both: "mir, pid, investig",
        }),
        `(?:a|an|o|e|en|[aei]mos)(?: en cuenta)?(?: (?:nada|ni|el|la|tu|su|al|en|ningun|de))* ${history}(?!${within(4)}(?:por (?:aqui|este|chat|mensaje)|sin (?:tu|su|que)|hasta|antes))`,
      ),
      inOrder(
        String.raw`(?<!\bi )`,
        oneOf("never, don['’]t, do not, doesn['’]t, does not, won['’]t, will not"),
        "(?: (?:even|ever))? ",
        oneOf(`look (?:at|into), check, pull, run, review, ask (?:for|about), care about, mind, consider, count,
          see`),
        String.raw`(?: (?:your|the|any|a|anyone['’]s|at))*(?: \p{L}+)? ${historyEn}`,
      ),
      `(?:pull|run|do|need|make|check) no ${historyEn}|(?:past|passado|pasado|history|historial)(?: \\p{L}+){0,2} (?:no (?:cuenta|importa|pesa)|(?:doesn['’]t|does not|won['’]t) (?:count|matter))`,
    ),
  },
];
