import { expect, test } from "@jest/globals";
import { identify } from "../../src/customers/identity.ts";

const nothing = { waId: null, externalUserId: null, parentExternalUserId: null };

test.each([
  ["whatsapp:+5215512345678", "+525512345678"],
  ["whatsapp:+525512345678", "+525512345678"],
  ["+525512345678", "+525512345678"],
  ["+14155550101", "+14155550101"],
  // Eleven digits behind +52 begin with the 1 of a mobile number; ten may as well (an area code), and are whole.
  ["+521551234567", "+521551234567"],
])("the address %s is the phone %s", (address, phone) => {
  expect(identify({ ...nothing, address })).toEqual({ phone });
});

test.each(["12345", "ana", "+0123456789", "whatsapp:", "terminal:yo"])(
  "the address %s is no phone",
  (address) => {
    expect(identify({ ...nothing, address })).toEqual({});
  },
);

test("an address that is a user id is known by it, and by the phone where WhatsApp still tells it", () => {
  const address = `whatsapp:MX.${"a".repeat(128)}`;
  expect(identify({ ...nothing, address })).toEqual({ external_user_id: `MX.${"a".repeat(128)}` });
  expect(identify({ ...nothing, address, waId: "5215512345678" })).toEqual({
    external_user_id: `MX.${"a".repeat(128)}`,
    wa_id: "5215512345678",
    phone: "+525512345678",
  });
});

test("a user id of a group of businesses is an identity of its own", () => {
  expect(identify({ ...nothing, address: "whatsapp:MX.ENT.abc" })).toEqual({
    parent_external_user_id: "MX.ENT.abc",
  });
  expect(
    identify({
      address: "whatsapp:+525512345678",
      waId: null,
      externalUserId: "whatsapp:MX.abc",
      parentExternalUserId: "MX.ENT.abc",
    }),
  ).toEqual({
    phone: "+525512345678",
    external_user_id: "MX.abc",
    parent_external_user_id: "MX.ENT.abc",
  });
});

test.each(["null", "0", "whatsapp", "MX.", `MX.${"a".repeat(129)}`, "MX.a b", "mx.abc"])(
  "%j is no id, so that nobody becomes somebody else by it",
  (id) => {
    const told = { waId: id, externalUserId: id, parentExternalUserId: id };
    expect(identify({ address: "12345", ...told })).toEqual({});
  },
);
