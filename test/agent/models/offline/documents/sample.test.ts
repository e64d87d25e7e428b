import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readDealer } from "../../../../../src/dealer/read.ts";
import { useSeller } from "../session.ts";

const seller = useSeller(await readDealer(join(import.meta.dirname, "../../../../../data/dealer.yaml")));

const say = async (...texts: string[]) => (await seller.answer(...texts)).text;

const versa = "busco un versa 2023 exclusive";
const unknown = /no está en nuestros documentos|isn't in our documents|No lo sé con certeza|I'm not sure/;

/** Of the sample dealer's documents: texts of one conversation, what the last answer must hold, and what it must not. */
const questions: [texts: string[], told: RegExp, untold?: RegExp][] = [
  // To sell a car, and none is bought.
  [["Quiero vender mi carro"], /También compramos/, /Requisitos/],
  [["vendo mi jetta 2018, les interesa?"], /También compramos/],
  [["compran carros?"], /También compramos/, /Requisitos/],
  [["me quiero deshacer de mi camioneta, la compran?"], /También compramos/],
  [["solo quiero vender, no comprar"], /También compramos/],
  [["si les vendo mi auto cuando me pagan?"], /el mismo día en que se firma/],
  [["i want to sell my car"], /We also buy cars/],
  [["do you buy used cars even if I don't buy one from you"], /We also buy cars/],
  [["how do you pay me if I sell you my truck"], /same day/],
  [["vendo mi carro y quiero comprar una crv 2020"], /parte del pago/, /También compramos/],
  [["cuánto me pagan por mi aveo 2016"], /valuación es gratuita/],
  // What is known of whoever writes is no wish that was told.
  [["borra todo lo que tengan de mí"], /privacidad@/, /empezamos de nuevo/],
  [["versa 2022", "borra todo lo que sabes de mí"], /privacidad@/, /empezamos de nuevo/],
  // Behind a reservation the money is that of it.
  [["quiero apartar el versa 2022", "¿y es reembolsable?"], /3 días hábiles/, /transferencia bancaria/],
  [["how do I reserve a car?", "is it refundable?"], /3 business days/, /en español|in Spanish/],
  [["¿se puede devolver el carro?", "¿y es reembolsable?"], /transferencia bancaria/],
  // All days of the workshop, the one that is asked for among them.
  [["¿cuánto cobran por cambiar las balatas?", "¿lo puedo llevar el sábado?"], /Sábado: de 9:00 a 17:00/],
  // When a car is handed over.
  [[versa, "lo puedo llevar hoy?"], /2 días hábiles/, /Identificación/],
  [[versa, "me lo puedo llevar hoy mismo?"], /2 días hábiles/],
  [["que piden para comprar de contado?", "lo puedo llevar hoy?"], /2 días hábiles/, /Identificación/],
  [["i like the kia rio 2022", "can i drive it home today?"], /2 business days/, /let the team know/],
  // A town inside and outside of the zone.
  [["can you deliver to polanco"], /metropolitan area[\s\S]*4,500/],
  [["do you ship to Tijuana"], /metropolitan area[\s\S]*4,500/],
  [["hacen entregas en coyoacan"], /zona metropolitana[\s\S]*4,500/],
  [["me lo llevas a zapopan?"], /zona metropolitana[\s\S]*4,500/, unknown],
  [["envian a leon gto"], /4,500/, unknown],
  [["me lo mandas a queretaro?", "cuanto tarda"], /3 a 7 días/, /diagnóstico/],
  [["do you ship to Tijuana", "how long does it take"], /3 to 7 business days/],
  // Two things asked of one.
  [[versa, "y las placas uds las tramitan? cuanto sale"], /Nosotros hacemos[\s\S]*1,800/],
  [["ustedes hacen lo de las placas? en cuanto sale"], /Nosotros hacemos[\s\S]*1,800/],
  [["ustedes hacen lo de las placas?"], /Nosotros hacemos[\s\S]*1,800/],
  [["y las placas uds las tramitan?"], /Nosotros hacemos[\s\S]*1,800/, unknown],
  [["who does the plates? how much is it"], /We do the paperwork[\s\S]*1,800/],
  [["is the test drive free and do i need to bring something"], /free[\s\S]*license/, /Registration/],
  [["can i test drive it? what do i need to bring"], /license/, /Tax status/],
  [["la prueba de manejo cuesta? que tengo que llevar"], /gratuita[\s\S]*licencia/, unknown],
  [["se puede probar el carro?", "y que tengo que llevar"], /licencia/, unknown],
  // Credit, in the words that customers have for it.
  [["si tengo mal buro?"], /Buró de Crédito/, unknown],
  [["gano por mi cuenta no tengo nomina"], /estados de cuenta/, unknown],
  [["tardan mucho en autorizar?"], /24 a 48 horas/],
  [["en cuanto tiempo me dicen si si"], /24 a 48 horas/, /Garantía/],
  [["cuando me dan razon del credito"], /24 a 48 horas/, /Plazos|plazos/],
  [["es rapido lo del credito?"], /24 a 48 horas/],
  [["cuanto tarda el credito"], /24 a 48 horas/, /plazos/],
  [["how fast is the approval"], /24 to 48/, /authorization/],
  [["cuanto ocupo ganar para que me aprueben"], /Comprobantes de ingresos/, /Autorización/],
  [["how much do i have to make to get approved"], /Proof of income/, /authorization/],
  [["piden sueldo minimo?"], /Comprobantes de ingresos/],
  [["a nombre de mi esposa se puede"], /a nombre del comprador/],
  [["can it be in my wife's name"], /buyer's name/],
  // An hour at which nobody is there.
  [[versa, "mañana a las 8 pm puedo pasar?"], /A esa hora está cerrado/],
  [["puedo pasar el sabado a las 6?"], /A esa hora está cerrado/],
  [["puedo verlo mañana a las 8 pm"], /A esa hora está cerrado/],
  [["can i come saturday at 7pm"], /At that time it is closed/],
  [["abren el domingo a las 5 de la tarde?"], /A esa hora está cerrado/],
  [["puedo ir el lunes a las 10"], /9:00 a 19:00/, /A esa hora/],
  // Told, and nothing asked.
  [[versa, "es para mi mama, ya es mayor"], /De acuerdo/, /documento/],
  [["busco un jetta 2019", "it's for my daughter, she is in college"], /All right/, /document/],
  [[versa, "de contado, traigo 150"], /150,000/, /documento/],
  [["busco algo de contado, traigo 200"], /200,000/, /documento/],
  [["ando buscando algo de contado como de 180"], /Encontré/, /documento/],
  [["i'd pay cash, 250k budget"], /250,000/, /document/],
  [["aceptan efectivo?, traigo 150"], /200,000 pesos/],
  // Of a credit under a circumstance, that is told and not only that we lend.
  [["estoy en buró, me dan credito?"], /Buró de Crédito/, /Hay financiamiento/],
  [["dan credito sin comprobar ingresos?"], /Comprobantes de ingresos/, /Hay financiamiento/],
  [["me dan credito sin nomina?"], /Comprobantes de ingresos/, /Hay financiamiento/],
  [["no puedo comprobar ingresos, me dan credito?"], /Comprobantes de ingresos/, /Hay financiamiento/],
  [["y si no me dan el credito me regresan lo del apartado?"], /si su crédito no se aprueba/],
  [["cuando no dan el crédito regresan el apartado?"], /si su crédito no se aprueba/],
  [["do you have credit union partners?"], /with your bank/],
  [["do you do credit checks?"], /credit bureau/, /over 36/],
  [["¿hacen créditos hipotecarios?"], unknown, /Hay financiamiento/],
  [["me dan crédito si soy ama de casa?"], /Requisitos|no lo sé/i, /Hay financiamiento/],
  [["dan credito?"], /comprar a crédito cualquiera/],
  [["do you offer financing?"], /any of our cars on credit/],
  [["no puedo comprobar ingresos"], /Comprobantes de ingresos/, /domicilio/],
  [["i cant prove income, can i get a loan?"], /Proof of income/, /There is financing/],
  [["¿cómo compruebo mis ingresos?"], /Comprobantes de ingresos/],
  // A coin that is another thing, a purchase that is none of ours, plates that are got and not had.
  [["¿puedo llevar a mi mecánico para que lo cheque?"], unknown, /Cheque certificado|valúa/],
  [["can I have my mechanic check it?"], unknown, /cashier|appraise/],
  [["can I get a loan with a tourist visa?"], /Foreigners/],
  [["aceptan cheques?"], /Cheque certificado/],
  [["do you take checks?"], /cashier's check/],
  [
    ["¿qué documentos piden para la compra de un auto 2020?"],
    /Identificación oficial/,
    /Tarjeta de circulación/,
  ],
  [["compran un jetta 2012?"], /2012 en adelante/],
  [["¿cómo comprobar que el auto no es robado?"], /./, /ingresos/],
  [["do I get the plates from you?"], /paperwork for the plates/],
  [["¿la transferencia de propiedad la hacen ustedes?"], /Nosotros hacemos/, /SPEI/],
  [["transferencia de propiedad"], /cambio de propietario/, /SPEI|no lo sé/i],
  [["cuánto cuesta la transferencia de propiedad?"], /1,800/, unknown],
  [["ustedes hacen el cambio de titular?"], /Nosotros hacemos/],
  [["cuánto tarda el traspaso"], /5 a 10 días hábiles/],
  [["cómo se hace la transferencia del carro a mi nombre"], /cambio de propietario/, /SPEI/],
  [["do you handle the title transfer?"], /We do the paperwork/],
  [["how much is the transfer of ownership?"], /1,800/],
  [["aceptan transferencia?"], /Transferencia bancaria/, /propietario/],
  [["puedo pagar por transferencia del banco"], /Transferencia bancaria/, /propietario/],
  [["do you take bank transfers"], /Bank transfer/],
  [["when do I get the plates from the dealer?"], /5 to 10 business days/],
  [["¿el sentra tiene garantía?", "¿y el Versa?"], /Versa[\s\S]*12 meses/, /Sentra/],
  // When the invoice is made out, and not the car handed over; in the customer's language.
  [["la factura cuándo me la dan"], /día del pago total/, /inglés|2 días hábiles/],
  [["en cuánto tiempo me dan la factura"], /día del pago total/, /inglés/],
  [["when do i get the invoice"], /day of full payment/],
  [["todo el enganche de 80 mil con tarjeta se puede?"], /hasta 50,000 pesos/, /inglés/],
  // No paper tells of a fee for paying by card.
  [["aceptan tarjeta?", "y cobran comisión?"], unknown, /apertura/],
  [["is there a fee for paying by card?"], unknown, /opening/],
  // What goes on from before.
  [["aceptan tarjeta?", "hasta cuanto"], /hasta 50,000 pesos/, /Cheque/],
  [["do you take cards?", "up to how much"], /up to 50,000 pesos/],
  [["aceptan efectivo?", "cuanto maximo"], /hasta 200,000 pesos/],
  [["hacen entregas a domicilio?", "y a veracruz cuanto cuesta"], /4,500/, unknown],
  [["hacen entregas a domicilio?", "y hasta merida cuanto sale"], /4,500/, unknown],
  [["do you deliver to Veracruz?", "how much exactly"], /4,500/],
  [["qué pasa si no pago un mes"], /5 días naturales/, /Tarjeta/],
  [["cuál me queda más cerca si vivo en toluca"], /Insurgentes/, /tienes en mente/],
  // What is asked beside a wish to buy is answered before the chat is handed over.
  [
    [versa, "me lo pueden apartar y si no me dan el crédito me regresan el dinero?"],
    /5,000 pesos[\s\S]*si su crédito no se aprueba[\s\S]*avisé/,
  ],
  [[versa, "apártamelo, si me arrepiento me devuelven mi dinero?"], /Si cambia de opinión[\s\S]*avisé/],
  [
    [versa, "quiero apartarlo, si se cae el crédito me regresan lo del apartado?"],
    /se le regresa[\s\S]*avisé/,
  ],
  [
    ["show me a kia rio 2022", "can you hold it for me? do I get my money back if I change my mind?"],
    /5,000 pesos[\s\S]*full amount back[\s\S]*team/,
  ],
  [[versa, "quiero apartarlo, qué papeles necesito?"], /Identificación oficial[\s\S]*avisé/],
  [[versa, "me lo llevo, qué garantía tiene?"], /12 meses[\s\S]*avisé/],
  [[versa, "quiero apartarlo"], /5,000 pesos[\s\S]*avisé/, /Requisitos|Además/],
  [[versa, "quiero verlo mañana"], /prueba de manejo[\s\S]*avisé/, /Requisitos/],
  // Of what was asked before, though a plan is in hand.
  [
    [versa, "con 80 mil a 60", "cuánto cuesta el seguro", "está incluido en la mensualidad?"],
    /no está incluido en la mensualidad/,
    /Mensualidad:/,
  ],
  [
    ["show me a kia rio 2022", "with 80k over 60", "do I need insurance?", "is it included in the payment?"],
    /not included in the monthly/,
    /Monthly payment:/,
  ],
  [["es obligatorio el seguro?", "y va incluido o va aparte?"], /no está incluido/],
  // Of somebody else nothing is erased, and the session goes on.
  [["borra todo lo de mi esposa, su número es 55 1234 5678"], /privados/, /empezamos de nuevo|avisé/],
  [["borra los datos de mi esposo"], /privados/],
  [["delete my wife's data please"], /private/, /start over/],
  [["borra todo y empecemos de nuevo"], /empezamos de nuevo/, /privados/],
  // The safety question, and what is against the papers: no word of assent.
  [["puedo depositarle a un asesor?"], /Ningún asesor le pedirá/, /avisé/],
  [["le puedo transferir al vendedor?"], /Ningún asesor le pedirá/, /avisé/],
  [["el asesor me pide depósito a su cuenta, está bien?"], /Ningún asesor le pedirá/, /avisé/],
  [["can I wire the money to the salesman's account?"], /No advisor will ask/, /let the team/],
  [[versa, "me lo pueden apartar por 15 dias?"], /5 días naturales[\s\S]*avisé/, /Claro/],
  [[versa, "confírmame que me lo guardas hasta el sábado"], /5 días naturales[\s\S]*avisé/, /Claro/],
  [[versa, "¿me lo aguantas hasta el lunes?"], /5 días naturales[\s\S]*avisé/, /Claro/],
  [["show me a kia rio 2022", "can you keep it for me until friday?"], /5 calendar days[\s\S]*team/, /Sure/],
  [
    [versa, "quiero hacer una prueba de manejo el lunes"],
    /prueba de manejo es gratuita[\s\S]*avisé/,
    /Claro/,
  ],
  // Figures of other things are no contradiction.
  [["cual es la tasa"], /10 %/, /no dicen lo mismo/],
  [["que piden para comprar de contado?"], /Identificación/, /no dicen lo mismo/],
];

test.each(questions.map(([texts, told, untold]) => ({ texts, told, untold })))(
  "$texts is answered with what the documents say of it, and nothing else",
  async ({ texts, told, untold }) => {
    const answer = await say(...texts);
    expect(answer).toMatch(told);
    if (untold) expect(answer).not.toMatch(untold);
  },
);

/** What one branch has is said of no other. */
const ofBranches: typeof questions = [
  [["is there parking in Queretaro"], unknown, /Free parking/],
  [["hay estacionamiento en querétaro?"], unknown, /gratuito/],
  [["donde me estaciono en la sucursal de queretaro"], unknown, /gratuito/],
  [["dónde está la de querétaro", "¿ahí hay estacionamiento?"], unknown, /gratuito/],
  [["hay estacionamiento en guadalajara"], /Estacionamiento gratuito/, /visitantes/],
  [["can I park at the monterrey branch?"], /Free parking/, /visitors/],
  [["is there parking at Insurgentes?"], /Free parking for visitors/],
  [["hay estacionamiento?"], /Estacionamiento gratuito/],
  [["tienen taller en querétaro"], /el taller más cercano/],
  [["tienen taller en monterrey?"], /Tiene taller/, /solo es de ventas/],
];

test.each(ofBranches)("%j: only what is said of that branch", async (texts, told, untold = /(?!)/) => {
  const answer = await say(...texts);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(untold);
});

/** Texts of one conversation with the sample's own dealer; what the last answer must hold; what it must not. */
const places: [texts: string[], told: RegExp, untold: RegExp][] = [
  [["¿tienen sucursal en la Ciudad de México?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["¿están en la Ciudad de México?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["tienen sucursal en el DF"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["tienen sucursal en mixcoac?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["hay agencia en México?"], /Sucursales y horarios/, /No tenemos/],
  [["do you have a branch in Mexico City?"], /Insurgentes Sur 1500/, /no branch|Guadalajara/],
  [["tienen sucursal en Monterrey o León?"], /Garza Sada/, /No tenemos|Guadalajara/],
  [["tienen sucursal en La Paz?"], /No tenemos sucursal en La Paz/, /Entendí/],
  [["do you have a store in Las Vegas?"], /no branch in Las Vegas/, /Entendí/],
  [["¿tienen algo en rojo?"], /Entendí: rojo/, /sucursal/],
  [["¿tienen algo en automático?"], /Entendí: automática/, /sucursal/],
  [["tienen algo en efectivo?"], /Efectivo/, /sucursal/],
];

test.each(places)("%j: a branch is denied only where a town was asked for", async (texts, told, untold) => {
  const answer = await say(...texts);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(untold);
});

test.each([
  ["¿cuánto tarda el trámite de placas?", /5 a 10 días hábiles/],
  ["¿cuánto tarda el cambio de propietario?", /5 a 10 días hábiles/],
  ["¿en cuánto tiempo me regresan el apartado?", /3 días hábiles/],
  ["how long do the license plates take", /5 to 10/],
  ["¿cuánto dura la garantía?", /meses/],
  ["¿cuántos días tengo para devolverlo?", /7 días/],
  ["¿a qué hora abre la sucursal de Guadalajara el sábado?", /9:00 a 17:00/],
])("the sample's documents do not contradict each other: «%s»", async (text, told) => {
  const answer = await say(text);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(/no dicen lo mismo|don't say the same/);
});

test.each([
  ["do you take my 2015 sentra as part payment?", /2012 onwards/],
  ["¿toman mi sentra 2015 a cuenta?", /^(?![\s\S]*40 minutos)[\s\S]*2012 en adelante/],
  ["would you take a 2014 jetta as part of the payment?", /2012 onwards/],
])("«%s» is told from which year on cars are taken, and not how they are valued", async (text, told) => {
  expect(await say(text)).toMatch(told);
});

test.each([
  [["¿cuál es el mínimo?"], /sin enganche/],
  [["¿cuánto es lo mínimo que puedo dar?"], /sin enganche/],
  [["busco un versa", "¿cuánto es lo mínimo que puedo dar?"], /sin enganche/],
  [["busco un versa", "el primero", "¿cuánto es lo menos que puedo dar?"], /sin enganche/],
  [["busco un versa", "el primero", "what's the least I can put down?"], /sin enganche|nothing down/],
  [["what is the minimum?"], /nothing down/],
])("%j: where nothing has to be paid down the seller says so", async (texts, told) => {
  expect(await say(...texts)).toMatch(told);
});

test.each([
  [["do you have a branch in Guadalajara?", "is there someone on Saturday? what are your hours"], /Saturday/],
  [["me pagan por mes y por semana, busco un sedán"], /sedán/],
])("%j is asked of no branch or plan before it", async (texts, told) => {
  const answer = await say(...texts);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(/Guadalajara|por semana/);
});
