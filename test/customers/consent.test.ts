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
  ["darme de baja, por favor", "stop"],
  ["me quiero dar de baja", "stop"],
  ["¿me pueden dar de baja?", "stop"],
  ["stop por favor", "stop"],
  ["Stop please!", "stop"],
  ["please stop", "stop"],
  ["ya no me escriban", "stop"],
  ["Hola, ya no me escriban por favor, gracias", "stop"],
  ["no me vuelvan a escribir", "stop"],
  ["No me manden más mensajes", "stop"],
  ["no me envíes mensajes", "stop"],
  ["ya no quiero recibir sus mensajes", "stop"],
  ["Deja de escribirme", "stop"],
  ["dejen de mandarme mensajes", "stop"],
  ["quítenme de su lista", "stop"],
  ["sácame de la lista", "stop"],
  ["unsubscribe me", "stop"],
  ["I'd like to unsubscribe", "stop"],
  ["stop messaging me", "stop"],
  ["Stop sending me messages", "stop"],
  ["don't text me anymore", "stop"],
  ["Don’t text me again, thanks", "stop"],
  ["do not send me any more texts", "stop"],
  ["no more messages", "stop"],
  ["take me off your list", "stop"],
  ["stop by tomorrow?", null],
  ["can I stop by tomorrow, please", null],
  ["ya baja el precio", null],
  ["ya baja", null],
  ["baja más", null],
  ["no me manden fotos", null],
  ["no me mandes mensajes de voz", null],
  ["ya no me manden más mensajes de voz, mejor escriban", null],
  ["no me escribiste ayer", null],
  ["ya no quiero el Versa", null],
  ["deja de inventar", null],
  ["don't text me the price, call me", null],
  ["I don't want the Sentra", null],
  ["take it off the list", null],
  ["no quiero dar enganche", null],
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
    expect(readConsent(channel, "ya no me escriban", null)).toBeNull();
    expect(readConsent(channel, "ALTA", null)).toBeNull();
    expect(readConsent(channel, "ayuda", null)).toEqual({ kind: "help", answered: false });
  },
);

test("what Twilio has recognised and answered counts, whatever the text", () => {
  expect(readConsent("sms", "arrêt", "STOP")).toEqual({ kind: "stop", answered: true });
  expect(readConsent("sms", "help", "HELP")).toEqual({ kind: "help", answered: true });
  expect(readConsent("sms", "STOP", "something new")).toEqual({ kind: "stop", answered: false });
});
