import { towns } from "../../text/words/town-names.ts";

/** Words of the trade that mean the same: what customers write, and what the dealer's documents say. */
type Synonym = {
  /** Lower case, without accents; words or phrases, in English and in everyday Spanish. */
  said: string[];
  /** What to search for besides, in Spanish and in English: documents are in either. */
  written: string[];
};

/** «Recibimos su usado»: the verb alone would find the «recibos de nómina», which full text reads alike. */
const takesCars = ["recibimos", "tomamos", "aceptamos"]
  .flatMap((verb) =>
    ["autos", "su auto", "tu auto", "coches", "su coche", "carros", "usados", "su usado", "unidades"].map(
      (noun) => `${verb} ${noun}`,
    ),
  )
  .join(", ");

/** What is said, what is written; both parted by commas. */
const table: [said: string, written: string][] = [
  ["warranty, warranties, guarantee, guaranteed, garantia, garantias, garantizado", "garantía, warranty"],
  [
    "cover, covers, covered, coverage, cubre, cubren, cubierto, incluye, ampara, amparan",
    "cubre, ampara, cobertura, covers, coverage",
  ],
  ["lana, feria, varo, plata, money, cash back", "dinero, efectivo, monto, money"],
  ["historial, historial de credito, credit record", "Buró de Crédito, credit bureau"],
  [
    "extended, extendida, ampliada, extender, extend, extension, ampliar, ampliarla, prolongar, alargar",
    "extendida, ampliar, prolongar, extended, extend",
  ],
  [
    `return, returns, returned, give back, bring back, take back, send back, refund, refunds, refundable, money back,
     devolver, devolverlo, devuelvo, devuelven, lo devuelvo, devolucion, devoluciones, regresar, regresarlo, regreso,
     reembolso, reembolsan, arrepiento, arrepentirme, no me gusta, no me convence`,
    "devolución, devolver, regresamos, reembolso, return, returns, refund",
  ],
  ["exchange, swap, cambiar, cambiarlo, cambio de auto, otro auto, otro coche", "cambiar, cambios, exchange"],
  [
    `hours, opening hours, business hours, open, opens, opening, close, closes, closed, schedule,
     what time, horario, horarios, hora, abren, abierto, abiertos, abre, abrir, cierran, cierra, cerrado,
     atienden, trabajan`,
    "horario, horas, atención, abre, abrimos, atiende, atendemos, opening hours, hours, opens, closed",
  ],
  ["monday, tuesday, wednesday, thursday, friday, weekdays", "lunes, viernes, horario, Monday, Friday"],
  [
    "saturday, saturdays, weekend, weekends, fin de semana, fines de semana",
    "sábado, domingo, horario, Saturday, Sunday",
  ],
  ["sunday, sundays", "domingo, horario, Sunday"],
  [
    "holiday, holidays, festivo, festivos, feriado, feriados",
    "cerramos, días festivos, horario, holidays, closed",
  ],
  [
    `branch, branches, location, locations, located, store, stores, shop, showroom, dealership, office,
     sucursal, sucursales, agencia, tienda, lote, local, ubicacion, ubicados, ubicado,
     domicilio de la sucursal, where are you, donde estan, donde quedan, donde queda, donde se encuentran,
     como llego`,
    "sucursal, sucursales, branch, branches",
  ],
  ["address, addresses, direccion, direcciones", "dirección, sucursal, address"],
  ...towns.map(({ name, others }): [string, string] => [others.join(", "), name]),
  ["ciudad de mexico", "Mexico City"],
  ["jalisco", "Guadalajara"],
  ["nuevo leon", "Monterrey"],
  ["how long, cuanto tiempo, cuanto tarda, cuanto tardan, cuanto dura", "tarda, dura, plazo, takes, lasts"],
  [
    "parking, park, estacionamiento, estacionarme, estacionarse, estacionarnos, estaciono, estacionar",
    "estacionamiento, parking",
  ],
  [
    `test drive, test drives, try the car, try it, drive it, prueba de manejo, pruebas de manejo,
     manejarlo, probarlo, probar`,
    "prueba de manejo, manejo, test drive, test drives",
  ],
  [
    "appointment, appointments, visit, book, cita, citas, agendar, visitar, visita",
    "cita, citas, appointment",
  ],
  [
    `requirements, requirement, required, what do i need, need to buy, requisitos, requisito,
     que necesito, que se necesita, que ocupo, que piden, que me piden`,
    "requisitos, requirements",
  ],
  [
    `paperwork, papers, documents, document, docs, documentation, need to bring, papeles, documentos,
     documentacion`,
    "requisitos, documentos, papeles, comprobante de domicilio, requirements, documents, papers, proof of address",
  ],
  [
    "aval, avales, fiador, fiadores, obligado solidario, guarantor, guarantors, cosigner, cosigners, co signer",
    "aval, fiador, obligado solidario, guarantor, cosigner",
  ],
  ["id, identification, passport, ine, ife, credencial", "identificación, pasaporte, INE, ID, passport"],
  ["proof of address, utility bill", "comprobante de domicilio, proof of address"],
  [
    "proof of income, pay slip, pay slips, payslips, income, nomina, sueldo",
    "comprobantes de ingresos, nómina, proof of income",
  ],
  [
    "foreigner, foreigners, expat, tourist, resident, extranjero, extranjera",
    "extranjeros, residente, foreigners, resident",
  ],
  [
    "age, how old, minimum age, maximum age, too old, years old, edad, que edad, jubilado, pensionado, retired",
    "edad, age, years old",
  ],
  ["company, business, corporate, empresa, persona moral", "empresa, company"],
  [
    `trade in, trade ins, trade, trading, part exchange, my old car, my current car, a cuenta,
     toma a cuenta, tomar a cuenta, toman autos, toman mi, reciben mi, reciben autos, aceptan mi,
     mi auto usado, mi carro viejo, dejar mi, dar mi, doy mi, cambiar mi, cambio mi, cambio por mi, a cambio`,
    `auto a cuenta, ${takesCars}, trade in, trading in`,
  ],
  ["parte del pago, parte de pago, part payment, part of the payment", "parte del pago, part payment"],
  [
    `appraisal, appraise, appraised, value my, worth, valuation, avaluo, valuar, valuan, cuanto me dan, cuanto le dan, cuanto nos dan,
     cuanto dan por, what would you give me, how much would you give`,
    "valuación, valúa, avalúo, appraisal, appraised",
  ],
  [
    "sell my, sell you my, buy my, vender mi, vendo mi, venderles, compran autos, compran mi",
    "vender, compramos, sell, buy cars",
  ],
  ["still owe, owe, todavia debo, debo, adeudo", "debe, liquidación, saldo, owe, payoff"],
  [
    `financing, finance, financed, loan, loans, credit, lend, installments, instalments, monthly payment,
     monthly payments, financiamiento, financiar, financian, financiado, credito, creditos, prestamo,
     mensualidad, mensualidades, a plazos, pagos mensuales`,
    "financiamiento, crédito, mensualidad, financing, credit, monthly payment",
  ],
  [
    "interest, interest rate, rate, rates, apr, tasa, tasas, interes, intereses",
    "tasa de interés, interés, interest rate, interest",
  ],
  ["term, terms, how many months, plazo, plazos, cuantos meses, a cuantos meses", "plazos, plazo, terms"],
  ["down payment, downpayment, deposit, enganche, pie, inicial", "enganche, down payment"],
  [
    `pay off, pay early, early payment, prepay, prepayment, adelantar, anticipado, anticipados,
     abonar a capital, liquidar`,
    "pagos anticipados, liquidar, anticipados, early payments, pay off",
  ],
  [
    "late payment, miss a payment, late fee, atraso, atrasarme, atrasa, moratorio, moratorios",
    "atrasa, moratorio, late",
  ],
  [
    `approval, approved, approve, credit check, credit checks, check credit, check my credit, check the credit, check credit bureau, credit bureau, credit history, credit score, bad credit, buro, mal historial,
     historial crediticio, aprobacion, aprueban, aprobado`,
    "aprobación, Buró de Crédito, solicitud, approval, credit bureau, application",
  ],
  [
    "garantia extendida, extended warranty, extra warranty, longer warranty",
    "garantía extendida, extended warranty",
  ],
  ["en adelante, onwards", "en adelante, onwards"],
  ["respuesta, respuestas, answer, decision, resolucion", "respuesta, contesta, answer, decision"],
  ["solicitud, application", "solicitud, application"],
  ["insurance, insured, seguro, aseguranza, asegurado", "seguro, aseguradora, insurance"],
  [
    `delivery, deliver, delivered, deliveries, shipping, ship, entrega, entregan, entregas, entregar, entregarme, entregarmelo, entregado, envio, envios,
     envian, enviar, enviarlo, enviarla, enviarmelo, traslado, trasladar, trasladarlo, flete, mandan, mandarlo, mandarla, mandarmelo, a domicilio, me lo llevan, me la llevan, llevarmelo, llevarmela, me lo traen,
     me la traen, traen, traermelo, traermela, hasta mi casa, a mi casa, bring it to me, dropped off`,
    "entrega, envío, domicilio, delivery, delivered, shipping",
  ],
  [
    `registration, register, plates, license plates, title, ownership, placas, emplacar, emplacado,
     cambio de propietario, cambio de titular, transferencia de propiedad, transferencia propiedad, transferencia de dominio,
     transferencia de dueno, transferencia del auto, transferencia del carro, transferencia del vehiculo, traspaso, transfer of ownership, transfer of title, title transfer, ownership transfer, transfer the title,
     transfer ownership, tramite, tramites`,
    "placas, cambio de propietario, trámite, plates, registration",
  ],
  [
    "previous owner, previous owners, how many owners, duenos anteriores, cuantos duenos",
    "dueños anteriores, previous owners",
  ],
  ["dueno, dueños, propietario, propietarios, cambio de dueno, change of owner", "propietario, dueño, owner"],
  ["invoice, receipt, bill, factura, facturan, facturacion", "factura, facturación, invoice"],
  [
    "inspection, inspect, inspected, checked, revision, revisado, revisados, revisan, inspeccion, inspeccionan, inspeccionar, inspeccionados",
    "revisión, inspección, inspection",
  ],
  [
    `reserve, reserved, reservation, hold, set aside, put aside, apartar, apartado, aparto, apartarlo,
     aparta, apartan, separar, separarlo, separo, separa, separan, reservar, reserva, reservo, reservan, me guardan,
     me lo guardan, me la guardan, guardarmelo, guardarmela`,
    "apartado, apartar, separar, reservado, reservation, reserve",
  ],
  [
    `deposit to hold, deposit to reserve, hold deposit, holding deposit, reservation deposit, anticipo`,
    "apartado, separar, anticipo, deposit, reservation, reserve",
  ],
  [
    `payment methods, payment method, ways to pay, pay with, how can i pay, how do i pay, accept,
     formas de pago, metodos de pago, como puedo pagar, como pago, pagar con, aceptan, se puede pagar`,
    "formas de pago, aceptamos, pago, payment methods, ways to pay, accept",
  ],
  ["pay, paying, payment, payments, pagar, pagarlo, pago, pagos", "pago, pagar, pay, payment"],
  ["cash, efectivo", "efectivo, cash"],
  ["contado, in full", "contado, in full"],
  [
    `card, cards, credit card, credit cards, debit card, debit cards, tarjeta, tarjetas, tarjeta de credito,
     tarjeta de debito, tarjetas de credito`,
    "tarjeta, card",
  ],
  [
    "meses sin intereses, a meses sin intereses, months without interest, interest free",
    "meses sin intereses, without interest, interest free",
  ],
  ["weekly, biweekly, semanal, semanales, quincenal, quincenales", "semanal, quincenal"],
  [
    "transfer, wire, bank transfer, transferencia, deposito, depositar, spei",
    "transferencia, SPEI, transfer",
  ],
  ["crypto, bitcoin, bitcoins, cryptocurrency", "criptomonedas, cryptocurrency"],
  [
    `discount, discounts, negotiate, negotiable, haggle, cheaper, descuento, descuentos, rebaja,
     negociable, negociar, promocion, promociones`,
    "descuentos, promociones, discounts, promotions",
  ],
  ["tax, taxes, vat, iva, impuesto, impuestos", "IVA, VAT"],
  [
    "privacy, personal data, my data, data, privacidad, mis datos, datos personales, datos",
    "privacidad, datos personales, privacy, personal data",
  ],
  [
    "contact, email, e mail, mail, phone, call you, contacto, contactar, correo, telefono",
    "contacto, correo, contact, email",
  ],
  ["complaint, complaints, complain, queja, quejas, quejarme, reclamo, reclamacion", "quejas, complaints"],
  [
    `repair, repairs, breaks, broke, breakdown, reparacion, reparar, falla, fallas, descompone, descompuso`,
    "taller, reparación, fallas, garantía, workshop, repair, failures, warranty",
  ],
  [
    "workshop, mechanic, mechanics, taller, talleres, mecanico, mecanicos",
    "taller, mecánico, workshop, mechanic",
  ],
  [
    "my mechanic, my own mechanic, own mechanic, a mechanic, mi mecanico, mi propio mecanico, un mecanico, mecanico de confianza",
    "mecánico, mechanic",
  ],
  [
    "stolen, theft, robo, robado, robados, robada, robadas, reporte de robo, repuve, theft report",
    "robo, robado, REPUVE, stolen, theft",
  ],
  ["service, services", "servicio, taller, service, workshop"],
  ["first service, primer servicio", "primer servicio, first service"],
  ["oil, aceite", "aceite, oil"],
  [
    "tint, tinted, tinting, tints, polarizar, polarizado, polarizan, polarizarlo, polariza",
    "polarizado, polarizamos, tint, tinting",
  ],
  [
    "wash, washing, detailing, lavar, lavado, lavan, lavarlo, lavada",
    "lavado, lavamos, lavar, wash, detailing",
  ],
  ["upholstery, vestidura, vestiduras, tapiceria", "vestiduras, tapicería, upholstery"],
  [
    "polish, polishing, waxing, pulir, pulido, pulirlo, pulen, encerado",
    "pulido, pulir, pulimos, encerado, polish, polishing",
  ],
  ["alignment, alineacion, alinear", "alineación, alignment"],
  ["brakes, frenos", "frenos, brakes"],
  ["brake pads, balatas, pastillas", "balatas, brake pads"],
  ["tune up, tuneup, afinacion, afinar", "afinación, tune-up"],
  ["tracker, tracking, localizador, rastreador, gps", "GPS, rastreador, localizador, tracker"],
  ["emissions, smog, verificacion, verificar", "verificación, emissions"],
  ["engine", "motor, engine"],
  ["transmission, gearbox", "transmisión, transmission"],
  ["tires, tyres, wheels", "llantas, tires"],
  ["battery", "batería, battery"],
  ["days, cuantos dias, how many days", "días, days"],
  ["months", "meses, months"],
  ["week", "días, days"],
  ["miles, mileage, km, kms, kilometraje", "kilómetros, kilometers, miles"],
  ["air conditioning, air conditioner, ac, clima, aire", "aire acondicionado, air conditioning"],
  [
    `void, voids, voided, exclude, excludes, excluded, exclusions, not covered, no cubre, no cubren, exclusiones,
     perder la garantia, pierdo la garantia, se pierde la garantia, invalida`,
    "no cubre, no aplica, not cover, does not apply",
  ],
  [
    "claim, claims, hacer efectiva, hacer valida, hago valida, reclamar la garantia",
    "hacer válida, hacerla válida, reclamación, claim",
  ],
  ["accident, accidents, crash, crashed, choque, choco, chocar, chocado", "choque, golpes, crash, accident"],
  ["maintenance, mantenimiento, servicios", "mantenimiento, servicios, maintenance, services"],
  ["late, overdue, tarde con el pago", "atrasa, late"],
  ["early, sooner, ahead of time, antes de tiempo, por adelantado", "anticipados, antes de tiempo, early"],
  ["penalty, penalties, penalizacion, penalizaciones, comision", "penalización, penalty"],
  ["cheque, cheques, checks, by check, a check", "cheque, check"],
  [
    "christmas, new year, new years, holiday, holidays, festivos, dias festivos, viernes santo, good friday, navidad, ano nuevo, semana santa, easter",
    "cerramos, días festivos, diciembre, enero, holidays, closed, December, January",
  ],
  ["license, licence, drivers license, driver s license, licencia", "licencia, license"],
  ["city, cities, another city, otra ciudad, otras ciudades, foraneo", "ciudades, cities"],
  ["home, my house, casa", "domicilio, home"],
  ["fixed, fijo, fija, fijos", "fija, fijos, fixed"],
  ["free, no charge, gratis, gratuito, sin costo", "gratuito, gratuita, costo, free"],
  [
    "fee, fees, charge, charges, cost, costs, costo, costos, cuesta, cuestan, cobran",
    "cuesta, costo, cobramos, costs, fee",
  ],
  ["price, prices, precio, precios", "precio, precios, price, prices"],
  ["money, dinero", "dinero, money"],
  [
    "change my mind, changed my mind, cambio de opinion, me arrepenti",
    "cambia de opinión, devolución, change your mind, return",
  ],
  ["delete, erase, remove, borrar, borren, borrado, eliminar, eliminen", "borrar, eliminar, delete"],
  ["share, shared, comparten, compartir", "compartir, compartimos, share"],
  ["street, calle, colonia", "dirección, calle, colonia, address, street"],
  ["oferta, your offer, the offer, that offer, an offer", "oferta, offer"],
  ["cfdi, factura electronica", "CFDI, factura electrónica"],
  [
    "pet, pets, dog, dogs, mascota, mascotas, perro, perros, perrito, gato, gatos",
    "mascotas, animales, pets",
  ],
  ["wifi, wi fi, internet", "wifi, internet"],
  [
    `driving lessons, driving lesson, driving classes, driving school, learn to drive, clases de manejo, clases para manejar,
     curso de manejo, cursos de manejo, escuela de manejo, aprender a manejar`,
    "escuela de manejo, curso de manejo",
  ],
  ["employees, staff members, empleados, trabajadores", "empleados"],
  ["subway, metro", "metro"],
  ["valid, good for, vigencia, vigente, respetan", "vale, vigencia, good for, valid"],
  ["imported, importado, importados, chocolate", "importados, imported"],
  ["references, referencias", "referencias, references"],
  ["gas, gasoline, gasolina, full tank", "gasolina, gas"],
];

export const synonyms: Synonym[] = table.map(([said, written]) => ({
  said: splitList(said),
  written: splitList(written),
}));

function splitList(list: string): string[] {
  return list.split(",").map((words) => words.trim());
}
