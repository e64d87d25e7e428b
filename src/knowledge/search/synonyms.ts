/** Words of the trade that mean the same: what customers write, and what the dealer's documents say. */
type Synonym = {
  /** Lower case, without accents; words or phrases, in English and in everyday Spanish. */
  said: string[];
  /** What to search for besides; the documents are mostly in Spanish. */
  written: string[];
};

/** What is said, what is written; both parted by commas. */
const table: [said: string, written: string][] = [
  ["warranty, warranties, guarantee, guaranteed, garantia, garantias, garantizado", "garantía"],
  ["cover, covers, covered, coverage, cubre, cubren, cubierto, incluye", "cubre, cobertura"],
  ["extended, extendida, ampliada, extender", "extendida, adicionales"],
  [
    `return, returns, returned, give back, bring back, take back, send back, refund, refunds, refundable, money back,
     devolver, devolverlo, devuelvo, devuelven, devolucion, devoluciones, regresar, regresarlo, regreso,
     reembolso, reembolsan, arrepiento, arrepentirme, no me gusta, no me convence`,
    "devolución, devolver, reembolso",
  ],
  ["exchange, swap, cambiar, cambiarlo, cambio de auto, otro auto, otro coche", "cambiar, cambios"],
  [
    `hours, opening hours, business hours, open, opens, opening, close, closes, closed, schedule,
     what time, horario, horarios, hora, abren, abierto, abiertos, abre, abrir, cierran, cierra, cerrado,
     atienden, trabajan`,
    "horario, horas, atención",
  ],
  ["monday, tuesday, wednesday, thursday, friday, weekdays", "lunes, viernes, horario"],
  ["saturday, saturdays, weekend, weekends, fin de semana, fines de semana", "sábado, domingo, horario"],
  ["sunday, sundays", "domingo, horario"],
  ["holiday, holidays, festivo, festivos, feriado, feriados", "cerramos, horario"],
  [
    `branch, branches, location, locations, located, store, stores, shop, showroom, dealership, office,
     sucursal, sucursales, agencia, tienda, lote, local, ubicacion, ubicados, ubicado,
     domicilio de la sucursal, where are you, donde estan, donde quedan, donde queda, donde se encuentran,
     como llego`,
    "sucursal, sucursales",
  ],
  ["address, addresses, direccion, direcciones", "dirección, sucursal, Avenida"],
  ["mexico city, cdmx, df, distrito federal, ciudad de mexico, insurgentes", "Ciudad de México, Insurgentes"],
  ["gdl, jalisco", "Guadalajara"],
  ["mty, nuevo leon", "Monterrey"],
  ["qro", "Querétaro"],
  ["how long, cuanto tiempo, cuanto tarda, cuanto tardan, cuanto dura", "tarda, dura, plazo"],
  ["parking, park, estacionamiento, estacionarme, estacionar", "estacionamiento"],
  [
    `test drive, test drives, try the car, try it, drive it, prueba de manejo, pruebas de manejo,
     manejarlo, probarlo, probar`,
    "prueba de manejo, manejo",
  ],
  ["appointment, appointments, visit, book, cita, citas, agendar, visitar, visita", "cita, citas"],
  [
    `requirements, requirement, required, what do i need, need to buy, requisitos, requisito,
     que necesito, que se necesita, que ocupo, que piden, que me piden`,
    "requisitos, requisitos para comprar",
  ],
  [
    `paperwork, papers, documents, document, documentation, need to bring, papeles, documentos,
     documentacion`,
    "requisitos, documentos",
  ],
  ["id, identification, passport, ine, ife, credencial", "identificación, pasaporte, INE"],
  ["proof of address, utility bill", "comprobante de domicilio"],
  [
    "proof of income, pay slip, pay slips, payslips, income, nomina, sueldo",
    "comprobantes de ingresos, nómina",
  ],
  ["foreigner, foreigners, expat, tourist, resident, extranjero, extranjera", "extranjeros, residente"],
  [
    "age, how old, minimum age, maximum age, too old, years old, edad, que edad, jubilado, pensionado, retired",
    "edad",
  ],
  ["company, business, corporate, empresa, persona moral", "empresa"],
  [
    `trade in, trade ins, trade, trading, part exchange, my old car, my current car, a cuenta,
     toma a cuenta, tomar a cuenta, toman autos, toman mi, reciben mi, reciben autos, aceptan mi,
     mi auto usado, mi carro viejo, dejar mi, dar mi, doy mi, cambiar mi, cambio mi`,
    "auto a cuenta, tomamos su auto, recibimos",
  ],
  [
    `appraisal, appraise, appraised, value my, worth, valuation, avaluo, valuar, valuan, cuanto me dan, cuanto le dan, cuanto nos dan,
     cuanto dan por, what would you give me, how much would you give`,
    "valuación, valúa",
  ],
  [
    "sell my, sell you my, buy my, vender mi, vendo mi, venderles, compran autos, compran mi",
    "vender, compramos autos",
  ],
  ["still owe, owe, todavia debo, debo, adeudo", "todavía debe, liquidación, saldo"],
  [
    `financing, finance, financed, loan, loans, credit, lend, installments, instalments, monthly payment,
     monthly payments, financiamiento, financiar, financian, financiado, credito, creditos, prestamo,
     mensualidad, mensualidades, a plazos, pagos mensuales`,
    "financiamiento, crédito, mensualidad",
  ],
  ["interest, interest rate, rate, rates, apr, tasa, tasas, interes, intereses", "tasa de interés, interés"],
  ["term, terms, how many months, plazo, plazos, cuantos meses, a cuantos meses", "plazos, plazo"],
  ["down payment, downpayment, deposit, enganche, pie, inicial", "enganche"],
  [
    `pay off, pay early, early payment, prepay, prepayment, adelantar, anticipado, anticipados,
     abonar a capital, liquidar`,
    "pagos anticipados, liquidar, anticipados",
  ],
  [
    "late payment, miss a payment, late fee, atraso, atrasarme, atrasa, moratorio, moratorios",
    "atrasa, moratorio",
  ],
  [
    `approval, approved, approve, credit check, credit history, credit score, bad credit, buro, mal historial,
     historial crediticio, aprobacion, aprueban, aprobado`,
    "aprobación, Buró de Crédito, solicitud",
  ],
  ["insurance, insured, seguro, aseguranza, asegurado", "seguro, aseguradora"],
  [
    `delivery, deliver, delivered, deliveries, shipping, ship, entrega, entregan, entregas, entregar, entregarme, entregarmelo, entregado, envio, envios,
     envian, mandan, mandarlo, mandarmelo, a domicilio, me lo llevan, me la llevan, llevarmelo, llevarmela, me lo traen,
     me la traen, traen, traermelo, traermela, hasta mi casa, a mi casa, bring it to me, dropped off`,
    "entrega, envío, domicilio",
  ],
  [
    `registration, register, plates, license plates, title, ownership, placas, emplacar, emplacado,
     cambio de propietario, tramite, tramites`,
    "placas, cambio de propietario, trámite",
  ],
  ["invoice, receipt, bill, factura, facturan, facturacion, cfdi", "factura, facturación"],
  ["inspection, inspect, inspected, checked, revision, revisado, revisados", "revisión, reporte"],
  [
    `reserve, reserved, reservation, hold, set aside, put aside, apartar, apartado, aparto, apartarlo,
     separar, separarlo, reservar, reserva`,
    "apartado, apartar, reservado",
  ],
  [
    `payment methods, payment method, ways to pay, pay with, how can i pay, how do i pay, accept,
     formas de pago, metodos de pago, como puedo pagar, como pago, pagar con, aceptan, se puede pagar`,
    "formas de pago, aceptamos, pago",
  ],
  ["pay, paying, payment, payments, pagar, pagarlo, pago, pagos", "pago, pagar"],
  ["cash, efectivo", "efectivo"],
  ["contado", "contado"],
  [
    `card, cards, credit card, credit cards, debit card, debit cards, tarjeta, tarjetas, tarjeta de credito,
     tarjeta de debito, tarjetas de credito`,
    "tarjeta",
  ],
  [
    "meses sin intereses, a meses sin intereses, months without interest, interest free",
    "meses sin intereses",
  ],
  ["weekly, biweekly, semanal, semanales, quincenal, quincenales", "semanal, quincenal"],
  ["transfer, wire, bank transfer, transferencia, deposito, depositar, spei", "transferencia, SPEI"],
  ["crypto, bitcoin, bitcoins, cryptocurrency", "criptomonedas"],
  [
    `discount, discounts, negotiate, negotiable, haggle, cheaper, descuento, descuentos, rebaja,
     negociable, negociar, promocion, promociones`,
    "descuentos, promociones",
  ],
  ["tax, taxes, vat, iva, impuesto, impuestos", "IVA"],
  [
    "privacy, personal data, my data, data, privacidad, mis datos, datos personales, datos",
    "privacidad, datos personales",
  ],
  [
    "contact, email, e mail, mail, phone, call you, contacto, contactar, correo, telefono",
    "contacto, correo",
  ],
  ["complaint, complaints, complain, queja, quejas, quejarme, reclamo, reclamacion", "quejas"],
  [
    `repair, repairs, service, workshop, mechanic, breaks, broke, breakdown, reparacion, reparar, taller,
     mecanico, falla, fallas, descompone, descompuso`,
    "taller, reparación, fallas, garantía",
  ],
  ["engine", "motor"],
  ["transmission, gearbox", "transmisión"],
  ["tires, tyres, wheels", "llantas"],
  ["battery", "batería"],
  ["days, cuantos dias, how many days", "días"],
  ["months", "meses"],
  ["week", "días"],
  ["miles, mileage, km, kms, kilometraje", "kilómetros"],
  ["air conditioning, air conditioner, ac, clima, aire", "aire acondicionado"],
  [
    `void, voids, voided, exclude, excludes, excluded, exclusions, not covered, no cubre, no cubren, exclusiones,
     perder la garantia, pierdo la garantia, se pierde la garantia, invalida`,
    "no cubre, no aplica",
  ],
  ["claim, claims, hacer efectiva, hacer valida, hago valida, reclamar la garantia", "hacerla válida"],
  ["accident, accidents, crash, crashed, choque, choco, chocar, chocado", "choque, golpes"],
  ["maintenance, mantenimiento, servicios", "mantenimiento, servicios"],
  ["late, overdue, tarde con el pago", "atrasa"],
  ["early, sooner, ahead of time, antes de tiempo, por adelantado", "anticipados, antes de tiempo"],
  ["penalty, penalties, penalizacion, penalizaciones, comision", "penalización"],
  ["cheque, cheques, checks, by check, a check", "cheque"],
  ["christmas, new year, navidad, ano nuevo, semana santa, easter", "cerramos, diciembre, enero, Santo"],
  ["license, licence, drivers license, driver s license, licencia", "licencia"],
  ["city, cities, another city, otra ciudad, otras ciudades, foraneo", "ciudades"],
  ["home, my house, casa", "domicilio"],
  ["fixed, fijo, fija, fijos", "fija, fijos"],
  ["free, no charge, gratis, gratuito, sin costo", "gratuito, gratuita, costo"],
  ["fee, fees, charge, charges, cost, costs, costo, costos, cuesta, cuestan, cobran", "cuesta, costo"],
  ["price, prices, precio, precios", "precio, precios"],
  ["money, dinero", "dinero"],
  ["change my mind, changed my mind, cambio de opinion, me arrepenti", "cambia de opinión, devolución"],
  ["delete, erase, remove, borrar, borren, borrado, eliminar, eliminen", "borremos"],
  ["share, shared, comparten, compartir", "compartimos"],
  ["street, calle, colonia", "dirección, Avenida, Colonia"],
  ["subway, metro", "metro"],
  ["valid, good for, vigencia, vigente, respetan", "vale"],
  ["imported, importado, importados, chocolate", "importados"],
  ["references, referencias", "referencias"],
  ["gas, gasoline, gasolina, full tank", "gasolina"],
];

export const synonyms: Synonym[] = table.map(([said, written]) => ({
  said: splitList(said),
  written: splitList(written),
}));

function splitList(list: string): string[] {
  return list.split(",").map((words) => words.trim());
}
