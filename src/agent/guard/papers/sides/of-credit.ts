import { says, within } from "../../promises/grammar.ts";
import { about, type Matter, near } from "./side.ts";

const paying = about(
  "anticipad\\p{L}+|adelant\\p{L}+|liquid\\p{L}+|capital|early|ahead|settl\\p{L}+|principal|off",
);
const insuring = about("seguros?|asegur\\p{L}+|insur\\p{L}+|cover(?:age)?|cobertura");
const credit = about("(?<!sin |without |not on )(?:creditos?|financi\\p{L}+|credit|loans?|financ\\p{L}+)");
const cash = about("(?:de )?contado|cash|outright|paid in full");
const earning = about("ingresos?|income|solicitud|application");
const free =
  "(?:prefier\\p{L}+|quier\\p{L}+|eli(?:j|g)\\p{L}+|gust\\p{L}+|eleccion|preferencia|convenga|decidas?)";

/** What a credit asks for, allows and costs, and the insurance with it. */
export const ofCredit: Matter[] = [
  {
    name: "the lender gets the customer's data",
    topic: about("datos|privacidad|data|privacy|(?:personal|your|my) information|tu informacion"),
    yes: says(
      `(?:except|salvo|excepto|menos|other than|apart from|solo|only|se comparten|(?:los |las )?compartimos|shared?)${within(4)}(?:lenders?|financieras?|bancos?|bank)`,
      `(?:share|sell|sold|pass|give|hand|comparti|pas|d|ced)\\p{L}*${within(5)}(?:with|to|con|a) (?:any(?:one|body)|nadie|ninguna)`,
    ),
    no: says({
      es: `(?:nunca|no|jamas) sale[ns]?(?: de aqui)?, se quedan? (?:aqui|con nosotros),
        incluid[oa]s? (?:la|el|las|los) (?:financiera|banco)s?`,
      en: "never leaves?, stays? with us",
      both: "(?:lenders?|financieras?|bancos?|banks?) included",
    }),
  },
  {
    name: "the fee goes into the credit",
    of: about("comision(?:es)?|apertura|fees?"),
    yes: says(
      [
        String.raw`(?:se )?(?:suma|agrega|incluye|financia|mete|carga)[nr]?\p{L}*(?: en| al?| a la)(?: el| la| tu)? (?:credito|financiamiento|prestamo|mensualidad(?:es)?)`,
        String.raw`(?:added|rolled|folded|included)(?: \p{L}+)? (?:in|to|into) (?:the|your) (?:loan|credit|payments?|monthly)`,
        "part of (?:the|your) (?:loan|credit)",
        "en las mensualidades",
      ].join("|"),
    ),
    no: says(
      "al (?:momento de )?firm\\p{L}+|a la firma|de la firma|at signing|when you sign|up ?front|por adelantado|de contado",
    ),
  },
  {
    name: "the tax comes on top of the fee",
    of: about("comision(?:es)?|apertura|fees?"),
    yes: says("(?:mas|plus) (?:el )?(?:iva|vat|tax)"),
    no: says("(?:iva|vat|tax) (?:ya )?inclu\\p{L}+|(?:ya )?inclu\\p{L}+ (?:el |the )?(?:iva|vat|tax)"),
  },
  {
    name: "paying early is penalised",
    topic: paying,
    yes: says("penali[sz]\\p{L}+|penalt(?:y|ies)"),
  },
  {
    name: "late interest is charged",
    yes: says("late interest|interes(?:es)? moratori\\p{L}+|moratorios"),
  },
  {
    name: "payments ahead are taken",
    topic: credit,
    yes: says({
      es: `abon(?:os|o|ar|es|as)(?: a(?:l)? capital)?, pagos? (?:anticipados?|adelantados?|por adelantado),
        adelantar`,
      en: `(?:extra|early) payments?, payments? toward (?:the )?principal,
        pay (?:it )?(?:off )?(?:early|ahead|before)`,
      both: String.raw`(?<!(?:por|for) )(?:liquid|adelant|pag)ar(?:lo)?(?: \p{L}+)? antes`,
    }),
  },
  {
    name: "who is no relative may add an income",
    of: earning,
    yes: says(
      "amig[oa]s?|amistad(?:es)?|conocid[oa]s?|cualquier(?:a| persona)|quien sea|friends?|any(?:one|body)|roommates?",
    ),
    no: near(
      within(2),
      "solo|solamente|unicamente|only|just",
      "familiar(?:es)?|conyuge|espos[oa]|relatives?|spouse|family",
    ),
  },
  {
    name: "a relative may add an income",
    of: earning,
    yes: says("familiar(?:es)?(?: directos?)?|conyuge|espos[oa]|relatives?|spouse|(?:wife|husband)"),
  },
  {
    name: "a guarantor is asked for",
    yes: says("aval(?:es)?|fiador(?:es)?|guarantors?|co-?signers?"),
  },
  {
    name: "who signs may do it from afar",
    of: about("firm[ae]\\p{L}*|sign(?:s|ed|ing)?"),
    yes: says(
      "a distancia|en linea|por internet|por correo|desde (?:tu )?casa|online|remotely|from home|by mail|electronic\\p{L}*",
    ),
    no: says("en persona|presencial\\p{L}*|personalmente|in person"),
  },
  {
    name: "who comes from abroad may buy",
    yes: near(
      within(7),
      "extranjer[oa]s?|pasaporte|otros? pais(?:es)?|foreigners?|passport|from abroad",
      "compr\\p{L}+|pued\\p{L}+|buy|bought|can(?:no|['’])?t?",
    ),
    no: says(
      "(?:solo|unicamente) (?:\\p{L}+ )?(?:mexican|ciudadan|nacional)\\p{L}+|only (?:for )?mexican\\p{L}*",
    ),
  },
  {
    name: "a visa that is not permanent is enough for a credit",
    of: credit,
    yes: says(
      "(?:residen\\p{L}+ )?temporal|visa|turista|pasaporte|temporary(?: residen\\p{L}+)?|tourist|passport",
    ),
    no: says("(?<!(?:o|or) )permanente?s?"),
  },
  {
    name: "insurance is a must on credit",
    topic: insuring,
    of: credit,
    yes: says(
      "(?:obligatori|exig|forzos|requ(?:er|ier)|indispensab)\\p{L}+|debe tener|mandatory|required|must(?: have)?|necesitas|need",
    ),
    no: says(
      "opcional(?:es)?|voluntari\\p{L}+|(?:tu |usted )?decid\\p{L}+|decision (?:tuya|propia)|optional|up to you|your (?:choice|call)",
    ),
  },
  {
    name: "insurance is a must with monthly payments",
    topic: /^(?=[\s\S]*(?:insur|segur))(?=[\s\S]*\b(?:months?|meses|monthly|mensual\p{L}*|credito?)\b)/u,
    of: about("insurance|seguros?|optional|opcional(?:es)?"),
    yes: says("obligatori\\p{L}+|debe tener|mandatory|required|must(?: have)?"),
    no: says("opcional(?:es)?|optional"),
  },
  {
    name: "insurance is a must for who pays at once",
    topic: insuring,
    of: cash,
    yes: says(
      "(?:obligatori|exig|forzos|requ(?:er|ier)|indispensab)\\p{L}+|debe tener|mandatory|required|must(?: have)?",
    ),
    no: says(
      "opcional(?:es)?|voluntari\\p{L}+|(?:tu |usted )?decid\\p{L}+|decision (?:tuya|propia)|optional|up to you|decide",
    ),
  },
  {
    name: "insurance is needed as long as the credit runs",
    topic: insuring,
    yes: says({
      es: String.raw`(?:mientras|durante)${within(3)}(?:adeudo|deb[ae]\p{L}*|credito|vigencia|plazo),
        tod[oa] (?:el (?:plazo|credito)|la vigencia)`,
      en: `(?:while|as long as|until)${within(3)}(?:owed?|paid), (?:whole|entire|full) (?:term|loan),
        during the (?:loan|credit), throughout`,
    }),
    no: says(
      `(?:solo|unicamente|nada mas|solamente)${within(3)}(?:primer ano|primer[oa]s? \\p{L}+)|only${within(6)}first (?:year|months?)`,
    ),
  },
  {
    name: "the insurance is in the monthly payment",
    topic: insuring,
    yes: says({
      es: String.raw`(?:ya )?(?:inclu|tra|cubr|llev)(?:ye|e|en|an|yen|a)n?(?: (?:ya|tambien|el|un|tu))* seguro,
        (?:seguro|prima)(?: \p{L}+){0,3} (?:inclui\p{L}+|(?:se reparte|va|viene) en),
        (?:met|sum|agreg)\p{L}*(?: \p{L}+){0,3} (?:en|a) (?:la|tu) mensualidad,
        parte de (?:la|tu) mensualidad`,
      en: String.raw`(?:includes?|covers?)(?: (?:the|your|car|full))* insurance,
        (?:insurance|premium)(?: \p{L}+){0,3} (?:included|in the (?:monthly )?payments?|spread),
        (?:roll|add|put)\p{L}* (?:it )?(?:in|to|into) (?:the|your) (?:monthly )?payment,
        part of (?:the|your) (?:monthly )?payments?`,
      both: String.raw`(?<=^\W*(?:(?:yes|no|si),? )?)(?:it(?:['’]s| is)|ya)(?: (?:already|all|va|viene|esta|incluid[oa]|included|dentro))* (?:in|en|de) (?:the|your|la|tu) (?:monthly payment|payments?|mensualidad)`,
    }),
  },
  {
    name: "one may choose the insurer",
    topic: insuring,
    yes: says({
      es: `(?:aseguradora|compania|seguro|agente)${within(1)}(?:que|de tu)${within(2)}${free},
        (?:cualquier|otra) (?:aseguradora|compania)`,
      en: `(?:any|whichever|choose|pick)${within(3)}(?:insurer|company),
        (?:insurer|company)${within(2)}(?:(?:you|they) (?:like|prefer|want|choose)|of your choice)`,
    }),
    no: says({
      es: String.raw`(?:nuestra|una) (?:aseguradora|compania)(?: (?:aliada|asociada|socia))?,
        aseguradora (?:aliada|asociada|socia), (?:tiene|debe)n? que ser con nosotros,
        (?:solo|unicamente|forzos\p{L}+|obligatori\p{L}+) con nosotros,
        (?:tiene|debe|hay|va)n? (?:que )?(?:\p{L}+ ){0,3}(?:con|por medio de|a traves de) nosotros`,
      en: String.raw`(?:our|partner|our partner) insurer,
        (?:must|have to|has to|needs? to) (?:be )?(?:\p{L}+ ){0,3}(?:with|through|from) us,
        only (?:with|through|from) us`,
    }),
  },
  {
    name: "the insurance covers all risks",
    topic: insuring,
    yes: says("cobertura (?:amplia|total)|(?:contra )?todo riesgo|comprehensive|all-?risk|full coverage"),
    no: says(
      "responsabilidad civil|cobertura (?:basica|limitada)|(?:danos )?a terceros|third[- ]party|liability|basic (?:coverage|insurance)",
    ),
  },
];
