import { says, within } from "../../promises/grammar.ts";
import { about, type Matter, near } from "./side.ts";

const warranty = about("garanti\\p{L}+|polizas?|warrant\\p{L}+|policy");
const workshop = about("taller(?:es)?|workshop|service|servicio");
const plates = about("placas|permisos?|plates|permits?");
const delivering = about("entreg\\p{L}+|envi\\p{L}+|fletes?|domicilio|deliver\\p{L}*|freight|shipping");
const trying = about("prueba|recorridos?|test(?:ing)?|rides?|trying");
const car = "(?:auto|carro|coche|vehiculo|unidad)s?";
const elsewhere =
  "fuera de|otro taller|tu mecanico|con quien|cualquier (?:taller|mecanico)|elsewhere|any (?:garage|shop|mechanic|workshop)|another (?:garage|shop|mechanic)|(?:your|an) (?:own|independent) mechanic";

/** The warranty, the workshop, plates, deliveries and trying a car. */
export const ofService: Matter[] = [
  {
    name: "the warranty stays with a car that is sold",
    topic: warranty,
    of: about("vend\\p{L}+|duen[oa]s?|sell|sold|resale|owners?"),
    yes: says(
      "(?:conserv|acompan|transfer|transfier|hered)\\p{L}+|se queda con|pasa (?:al|con)|sigue (?:vigente|con)|keeps?|(?:stays?|goes|remains) with|transfer(?:s|able|red)?|carries over",
    ),
    no: says(
      "(?:se )?(?:pierde|anula|cancela|acaba)|termina|(?:es )?personal|intransferible|deja de|ends?|lost|void(?:s|ed)?|cancel(?:s|led|ed)|non-?transferable",
    ),
  },
  {
    name: "the warranty outlasts services that others do",
    topic: warranty,
    of: about(elsewhere),
    yes: says("(?:conserv|manten|mantien)\\p{L}+|sigue (?:vigente|valida)|keeps?|stays? valid|remains?"),
    no: says("perder(?:la)?|pierde[ns]?|(?:anula|invalida|cancela)\\p{L}*|voids?|voided|lose[s]?|lost"),
  },
  {
    name: "the customer pays a part of a repair under warranty",
    topic: warranty,
    yes: says(
      "deducibles?|copagos?|coaseguro|(?:de )?participacion|deductibles?|co-?pay\\p{L}*|(?:toward|per|for) (?:each|every) (?:claim|repair)|per claim",
    ),
    no: says("no pagas nada|you pay nothing|nothing to pay"),
  },
  {
    name: "an appointment is asked for",
    yes: says("citas?(?: previa)?|appointments?|(?:prior |advance )?booking|book(?: \\p{L}+){0,2} ahead"),
    no: says(
      "(?:por|en) orden de llegada|llega\\p{L}*(?: \\p{L}+)? (?:nomas|direct\\p{L}+)|walk-?ins? (?:are |is )?(?:welcome|accepted|fine|ok|taken)|just (?:show up|drop in)|first come",
    ),
  },
  {
    name: "a car is lent meanwhile",
    topic: workshop,
    yes: says({
      es: `prest(?:amos|an|aremos)(?: (?:un|otro|algun))? ${car},
        ${car} (?:de cortesia|prestad[oa]s?|sustitut[oa]s?|de reemplazo)`,
      en: String.raw`(?:loaner|courtesy|replacement) cars?, loaners?, (?:lend|loan|lent)(?: \p{L}+){0,2} cars?`,
    }),
  },
  {
    name: "the customer is brought farther than the zone",
    of: about("camioneta|traslados?|transporte|vans?|shuttle"),
    yes: says("fuera de|a donde (?:quieras|necesites|vayas|sea)|outside|anywhere|wherever"),
    no: says("dentro de|within|inside"),
  },
  {
    name: "one may drive before the plates are there",
    topic: plates,
    yes: near(
      within(5),
      "(?:circul|manej|us|muev|mov)(?:a|as|es|en|ar|er)|drive|driven|get around|use",
      "permisos?|permits?",
    ),
    no: says(
      "no (?:l[oa] )?(?:puedes?|se puede|podras?|podrias?) (?:circular|manejar|usar|mover|sacar)\\p{L}*|(?:can['’]?t|cannot|not allowed to|may not)(?: be)? (?:drive|driven|used?|moved?)",
    ),
  },
  {
    name: "the dealer obtains the permit",
    topic: plates,
    of: about("permisos?|permits?"),
    yes: says(
      "(?:sac|tramit|gestion|obten|consegu)(?:amos|emos|imos)|we (?:obtain|get|handle|arrange)|we['’]ll (?:obtain|get|handle|arrange)",
    ),
    no: says({
      es: String.raw`(?:l[oa]s? )?(?:sacas|tramitas|gestionas|consigues|obtienes),
        (?:tienes|debes|hay) que (?:sacar|tramitar|conseguir)\p{L}*`,
      en: `(?:get|obtain|arrange)${within(3)}(?:yourself|on your own),
        you (?:have|need) to (?:get|obtain|apply)`,
    }),
  },
  {
    name: "a delivery is paid before the car leaves",
    topic: delivering,
    of: about("pag\\p{L}+|liquid\\p{L}+|cobr\\p{L}+|paid|pay\\p{L}*|settled"),
    yes: says(
      `antes de${within(4)}sal(?:ga|ir|ida)|por adelantado|before${within(3)}(?:leaves?|ships?|departs?)|in advance|up ?front`,
    ),
    no: says(
      "al (?:recibir|llegar)\\p{L}*|contra ?entrega|a la (?:entrega|llegada)|(?:on|upon) (?:arrival|delivery|receipt)|when (?:it|the car) (?:arrives|gets)",
    ),
  },
  {
    name: "cars are brought out of town too",
    topic: delivering,
    yes: says(
      "fuera de (?:ella|la ciudad|la zona)|otras ciudades|beyond (?:it|the city)|outside (?:it|the city)|other cities",
    ),
    no: says(
      `(?:solo|solamente|unicamente) (?:entreg|llev|envi)\\p{L}+${within(2)}(?:dentro|en la (?:ciudad|zona))|only deliver${within(3)}(?:within|inside|in)`,
    ),
  },
  {
    name: "an advisor comes along on a test drive",
    topic: trying,
    yes: says(
      "(?:con (?:un |el )?)?(?:asesor|vendedor|ejecutivo)(?:a|es)?(?: a bordo)?|(?:an |our )?(?:advisor|salesperson)(?: on board)?",
    ),
    no: says(
      "sin (?:el |un |ningun )?(?:asesor|vendedor|ejecutivo)\\p{L}*|without (?:an?|the|our) (?:advisor|salesperson)|(?:tu )?sol[oa]s? te (?:l[oa] )?llevas|por tu cuenta|on your own|by yourself|alone",
    ),
  },
  {
    name: "a licence is asked for",
    topic: trying,
    yes: says(
      "(?:tu |su |la |una |your |a )?(?:licencias?(?: de (?:conducir|manejo))?|(?:driver['’]?s?['’]? |driving )?licen[cs]es?)",
    ),
  },
  {
    name: "an appointment for trying a car is a must",
    topic: trying,
    yes: says({
      es: String.raw`sin cita no, (?:solo|unicamente|solamente) con cita,
        citas? (?:previa )?(?:es |son )?(?:obligatori|indispensab|forzos)\p{L}+,
        (?:debes|tienes que|hay que|necesitas) (?:hacer|agendar|sacar) (?:una )?cita`,
      en: `(?:by|with an?) appointment only, only (?:by|with an?) appointment,
        appointments? (?:is|are) (?:required|needed|mandatory|a must), must (?:book|make an appointment)`,
    }),
    no: says(
      "(?:conviene|recom\\p{L}+|es mejor|ideal)(?: \\p{L}+)? (?:hacer|agendar|sacar) (?:una )?cita|(?:best|better|advisable|recommended|good idea) to (?:book|make)|(?:recommend|suggest) (?:booking|making)",
    ),
  },
  {
    name: "cars are tried on Sundays",
    topic: trying,
    yes: says("(?:los )?domingos?|(?:on )?sundays?"),
  },
  {
    name: "a mechanic of the customer's may look at a car",
    yes: says(
      "(?:su |tu |propio |otro )?mecanicos?(?: de (?:fuera|confianza))?|(?:your |own |outside )?mechanics?",
    ),
  },
  {
    name: "a car leaves the house to be looked at",
    topic: about("mecanicos?|mechanics?|revis\\p{L}+|inspec\\p{L}+"),
    yes: says({
      es: `llev(?:ar|artel[oa]|arl[oa]|as|an)${within(3)}(?:mecanico|taller),
        sal(?:e|ir|en)${within(1)}(?:piso|agencia|local|instalaciones|sucursal)`,
      en: `take (?:it|the car)${within(2)}(?:mechanic|shop|garage),
        leaves? (?:the|our) (?:lot|premises|floor|showroom)`,
    }),
  },
  {
    name: "the report of an inspection is handed out",
    topic: about("revis\\p{L}+|inspec\\p{L}+"),
    yes: says(
      "(?:copias? del? )?reportes?(?! de robo)(?: de (?:la )?(?:revision|inspeccion))?|(?:inspection )?reports?|copy of it",
    ),
  },
];
