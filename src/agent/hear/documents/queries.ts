// What the documents are asked of a matter; named here is what other places go by, or ask as well.

/** Finds what the documents say of paying a credit off early. */
export const earlyQuery = "pagos anticipados: liquidar antes de tiempo";
/** Whether the dealer lends, which is asked of no circumstance. */
export const lendingQuery =
  "financiamiento: comprar a crédito cualquiera de nuestros autos, sujeto a aprobación, buy any of our cars on credit, subject to approval";

/** How much is taken in cash: a sentence on cards has no part of it. */
export const cashQuery = "formas de pago: efectivo, hasta pesos por operación";

export const reservedQuery = "apartado: dinero, cambio de opinión";
/** Who can show no income: the word that papers have for it, then what else they ask for. */
export const noIncomeQuery = "ingresos no comprobables, comprobantes de ingresos, proof of income";
/** What a company that buys is to bring. */
export const companyQuery =
  "si compra una empresa: acta constitutiva, representante legal, when a company buys";
/** When the car is handed over. */
export const handoverQuery = "se entrega el auto, después del pago";
/** «¿y en Navidad?» after «¿abren los domingos?» */
export const hoursQuery = "horario: qué días abren, cerramos";
export const workshopQuery = "horario del taller";
export const foreignersQuery =
  "extranjeros: pasaporte, tarjeta de residente, foreigners: passport, resident card";
/** Whether a car is fetched for its service, and brought back. */
export const fetchedQuery =
  "servicio del taller, recoger y entregar su auto, pasamos por su auto, pick up and bring back your car for service";
/** How one complains. */
export const complaintsQuery = "quejas, me quejo: gerencia, complaints";
/** What becomes of a credit that is not paid in time. */
export const lateQuery = "si se atrasa en un pago, late with a payment";
/** Whether one can come and see or drive it. */
export const visitQuery = "cita, prueba de manejo, horario";

/** What becomes of the money that a car was put aside with, where the credit is not granted. */
export const refusedQuery = "apartado: se le regresa si su crédito no se aprueba, credit is not approved";
/** What is charged for paying by card: of the credit's own fee the dealer's file tells. */
export const paymentFeeQuery = "formas de pago: comisión por pagar con tarjeta, fee for paying by card";
