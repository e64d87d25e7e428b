import { expect, test } from "@jest/globals";
import { findNamedBranches } from "../../src/branches/named.ts";
import { tellBranchOpening } from "../../src/branches/opening.ts";
import { WeeklyHoursSchema } from "../../src/dealer/opening/hours.ts";
import { plainBranch } from "../support/dealer/dealer.ts";

const hours = WeeklyHoursSchema.parse({ "monday-friday": "9:30-18:30", saturday: "10:00-15:00" });
const own = WeeklyHoursSchema.parse({ "monday-friday": "10:00-18:00" });
const leon = { ...plainBranch, name: "León Centro" };
const silao = { ...plainBranch, name: "Silao" };
const irapuato = { ...plainBranch, name: "Irapuato", hours: own };
const dealer = { hours, holidays: ["12-12"], branches: [leon, silao, irapuato] };
// A Monday.
const now = { today: "2026-11-16", minute: 600 };

test.each([
  [[irapuato], "a qué hora abren", "*Irapuato*: Lunes a viernes de 10:00 a 18:00."],
  [[irapuato], "abren los sábados?", "*Irapuato*, sábado: cerrado."],
  [[irapuato], "mañana abren?", "*Irapuato*, mañana: abierto de 10:00 a 18:00."],
  [
    [irapuato],
    "están abiertos ahorita?",
    "*Irapuato*: sí, ahora está abierto, hasta las 18:00. Hoy: abierto de 10:00 a 18:00.",
  ],
  [[leon], "abren los sábados?", "*León Centro*, sábado: abierto de 10:00 a 15:00."],
  [
    [leon, irapuato],
    "abren los sábados?",
    "*León Centro*, sábado: abierto de 10:00 a 15:00.\n*Irapuato*, sábado: cerrado.",
  ],
  [
    [leon, silao, irapuato],
    "abren los sábados?",
    "*León Centro, Silao*, sábado: abierto de 10:00 a 15:00.\n*Irapuato*, sábado: cerrado.",
  ],
  [
    [leon, irapuato],
    "horario",
    "*León Centro*: Lunes a viernes de 9:30 a 18:30, sábado de 10:00 a 15:00.\n*Irapuato*: Lunes a viernes de 10:00 a 18:00.",
  ],
  [[], "abren los sábados?", "Sábado: abierto de 10:00 a 15:00."],
])(
  "a branch with hours of its own is told by its name, and beside it so are the others (%#)",
  (branches, text, told) => {
    expect(tellBranchOpening(branches, text, dealer, now, "es")).toBe(told);
  },
);

test("where no branch differs, the hours are the dealer's", () => {
  const alike = { ...dealer, branches: [leon, silao] };
  const told = tellBranchOpening([leon], "abren los sábados?", alike, now, "es");
  expect(told).toBe("Sábado: abierto de 10:00 a 15:00.");
});

test("holidays that are near are told once, behind all hours", () => {
  const soon = { today: "2026-12-07", minute: 600 };
  const told = tellBranchOpening([leon, irapuato], "horario", dealer, soon, "es");
  expect(told?.split("\n").at(-1)).toBe("El próximo día festivo en que está cerrado es: 12 de diciembre.");
  expect(told?.split("12 de diciembre")).toHaveLength(2);
});

test.each([
  ["horario de la sucursal irapuato", [irapuato]],
  ["teléfono león", [leon]],
  ["en el centro o en irapuato", [irapuato]],
  ["a qué hora abren", []],
])("«%s» names these branches", (text, named) => {
  expect(findNamedBranches([leon, irapuato], text)).toEqual(named);
});
