import { expect, test } from "@jest/globals";
import { readConsent } from "../../src/customers/consent.ts";

test.each([
  ["STOP", "stop"],
  ["stop.", "stop"],
  ["¡ALTO!", "stop"],
  ["«Baja»", "stop"],
  ["  baja \n", "stop"],
  ["BAJA 🙏", "stop"],
  ["Unsubscribe", "stop"],
  ["stop all", "stop"],
  ["No más mensajes", "stop"],
  ["darme de baja, por favor", null],
  ["Darme de baja", "stop"],
  ["start", "start"],
  ["Alta", "start"],
  ["UNSTOP", "start"],
  ["AYUDA", "help"],
  ["¿Ayuda?", "help"],
  ["Help!", "help"],
  ["quiero un auto alto", null],
  ["baja el precio", null],
  ["¿está en alta?", null],
  ["stop the car", null],
  ["s t o p", null],
  ["ayúdame con un Versa", null],
  ["info", null],
  ["yes", null],
  ["", null],
  ["🙏", null],
])("%j by WhatsApp says %p", (text, kind) => {
  expect(readConsent("whatsapp", text, null)).toEqual(kind && { kind, answered: false });
});

test.each(["cancel", "End", "QUIT"])(
  "%j ends messages by SMS, where Twilio ends them too, but not on WhatsApp",
  (text) => {
    expect(readConsent("sms", text, null)).toEqual({ kind: "stop", answered: false });
    expect(readConsent("whatsapp", text, null)).toBeNull();
  },
);

test.each(["api", "web"] as const)(
  "on the channel %s nobody is written to, so no word ends it",
  (channel) => {
    expect(readConsent(channel, "STOP", null)).toBeNull();
  },
);

test("what Twilio has recognised and answered counts, whatever the text", () => {
  expect(readConsent("sms", "arrêt", "STOP")).toEqual({ kind: "stop", answered: true });
  expect(readConsent("sms", "help", "HELP")).toEqual({ kind: "help", answered: true });
  expect(readConsent("sms", "STOP", "something new")).toEqual({ kind: "stop", answered: false });
});
