import { expect, test } from "@jest/globals";
import { dropApprovalPromises, findApprovalPromise } from "../../src/text/approval.ts";

test.each([
  "Crédito aprobado para todos, aprobación garantizada.",
  "¡Aprobación garantizada!",
  "Su crédito está garantizado.",
  "Garantizamos su aprobación.",
  "Aprobamos a todos nuestros clientes sin preguntas.",
  "Financiamos a todo el mundo.",
  "Damos crédito a cualquiera.",
  "Todos califican.",
  "No se rechaza a nadie.",
  "100 % de aprobación en todos los casos.",
  "Guaranteed approval for everyone.",
  "Your approval is guaranteed.",
  "Everyone is approved.",
  "We finance everybody, no questions asked.",
  "Nobody is turned down.",
  "Anyone can get credit here.",
  "Everyone qualifies for a loan.",
  "Cualquiera sale aprobado.",
  "Damos crédito a todos con o sin buró.",
  "Tenemos crédito para todas las personas.",
  "Tu crédito 100% aprobado.",
  "Everybody gets financing, not subject to approval.",
])("«%s» promises a credit", (sentence) => {
  expect(findApprovalPromise(`El taller abre a las 8. ${sentence} Gracias.`)).toBe(sentence);
  expect(dropApprovalPromises(`El taller abre a las 8. ${sentence} Gracias.`)).toBe(
    "El taller abre a las 8. Gracias.",
  );
});

test.each([
  "El crédito está sujeto a aprobación.",
  "La aprobación no está garantizada.",
  "No ofrecemos aprobación garantizada.",
  "El crédito con seguro de cobertura amplia cuesta menos.",
  "Financiamos a todos los plazos que usted ve aquí.",
  "Todos los autos pasan una revisión.",
  "Aceptamos créditos garantizados con factura.",
  "Todos nuestros autos tienen garantía.",
  "El crédito aprobado tiene una vigencia de 30 días.",
  "Approval is not guaranteed.",
  "We never guarantee approval.",
  "Everyone is welcome to a test drive.",
  "Credit is subject to approval.",
  "Hay financiamiento para todos nuestros autos.",
  "Otorgamos crédito para todos nuestros seminuevos.",
  "Damos crédito a todas las personas con comprobante de ingresos.",
  "Damos crédito a cualquier persona que compruebe ingresos.",
  "Todos califican para una prueba de manejo.",
  "Everyone qualifies for a test drive.",
  "Anyone can get financing subject to approval.",
  "Financiamos a cualquiera, sujeto a la aprobación del banco.",
  "Everyone with proof of income qualifies.",
  "We finance anyone who can prove an income.",
  "Cualquiera queda autorizado a recoger el auto con carta poder.",
  "Anyone is approved to drive it with our insurance.",
  "Everyone gets a loan car during the service.",
  "Crédito prendario garantizado.",
  "Nuestros autos salen 100% aprobados de la verificación.",
])("«%s» promises none", (sentence) => {
  expect(findApprovalPromise(sentence)).toBeNull();
  expect(dropApprovalPromises(sentence)).toBe(sentence);
});
