import { expect, test } from "@jest/globals";
import { nameColour } from "../../../src/agent/say/colours.ts";
import { describeFacets, describeFilters } from "../../../src/agent/say/filters.ts";

test("a colour, body or word that bears the name of what every object has is printed as it is", () => {
  expect(nameColour("constructor rojo", "en")).toBe("constructor red");
  expect(describeFilters({ body: "toString", sort: "constructor" }, "es", "MXN")).toEqual(["toString"]);
  expect(describeFilters({ exclude: ["valueOf"] }, "en", "MXN")).toEqual(["without valueOf"]);
  expect(describeFacets({ body: { constructor: 2, suv: 1 } }, {}, "es")).toBe("constructor (2), SUV (1)");
});
