import { expect, test } from "@jest/globals";
import { deriveFromVersion } from "../../../src/catalog/import/derive.ts";

test.each([
  ["1.5 XLE AT", "automatic"],
  ["1.8 LE AUTO", "automatic"],
  ["2.0 SEDAN I TA", "automatic"],
  ["1.5 PRIME CVT", "automatic"],
  ["2.0 GT LINE IVT", "automatic"],
  ["3.0 M2 DCT", "automatic"],
  ["1.6 ADVANCE LTS XTRONIC", "automatic"],
  ["1.4 TFSI COOL S TRONIC", "automatic"],
  ["1.4 T S-Tronic", "automatic"],
  ["1.6 SC STYLE TIPTRONIC", "automatic"],
  ["2.0 6AT Touring", "automatic"],
  ["Dynamic T/A", "automatic"],
  ["1.6 5 PTAS. TRENDLINE ASG", "automatic"],
  ["1.5 FIGO ENERGY MT", "manual"],
  ["1.6 Pure TM", "manual"],
  ["LS Estándar", "manual"],
  ["1.4 5MT", "manual"],
  ["1.6 LX", null],
  ["1.0 LS A", null],
  ["4.4 750I A EXCELLENCE", null],
  ["AT o MT", null],
  ["MATCH AUTOGRAPH", null],
])("the gearbox of «%s» is %s", (version, transmission) => {
  expect(deriveFromVersion(version).transmission).toBe(transmission);
});

test.each([
  ["3.0 V6 TDI WOLFSBURG EDITION AUTO 4WD", "diesel"],
  ["2.2 CRDi Limited", "diesel"],
  ["1.8 Hybrid Premium", "hybrid"],
  ["2.5 Titanium Híbrido", "hybrid"],
  ["1.2 E-Power Exclusive", "hybrid"],
  ["60.5 kWh EV Plus", "electric"],
  ["1.6 Gas LP", "lpg"],
  ["1.4 TFSI Ego", "petrol"],
  ["1.2 ALLURE PURETECH", "petrol"],
  ["2.0 EcoBoost Híbrido", "hybrid"],
  ["1.5 eTSI DSG", null],
  ["1.6 Advance", null],
])("the fuel of «%s» is %s", (version, fuel) => {
  expect(deriveFromVersion(version).fuel).toBe(fuel);
});

test.each([
  ["2.5 HATCHBACK S GT TA", "hatchback"],
  ["2.5 SEDÁN S GRAND TOURING TA", "sedan"],
  ["1.6 HB Pop", "hatchback"],
  ["2.4 Doble Cabina SE", "pickup"],
  ["3.5 Coupé", "coupe"],
  ["430i Gran Coupé", null],
  ["1.6 5 PTAS. TRENDLINE", null],
  ["35 TFSI Sportback", null],
])("the body of «%s» is %s", (version, body) => {
  expect(deriveFromVersion(version).body).toBe(body);
});
