import { expect, test } from "@jest/globals";
import {
  asksToEraseThat,
  confirmsErasing,
  isSureToErase,
  readPrivacyWish,
} from "../../src/customers/privacy.ts";

test.each([
  "¿Qué sabes de mí?",
  "hola, qué sabes sobre mi",
  "que datos tienes de mí",
  "¿Qué información guardan de mí?",
  "mis datos",
  "what do you know about me?",
  "what do you know about me so far?",
  "qué sabes de mí hasta ahora?",
  "what info do you have on me up to now",
  "What data do you have on me",
  "my data, please",
  "antes de seguir: ¿qué datos míos tienes guardados?",
  "soy Roberto, ¿qué sabes de mí?",
  "quiero saber qué información guardan sobre mí",
  "quiero ver mis datos",
  "¿tienes guardados mis datos?",
  "¿te acuerdas de mí?",
  "¿qué tienes anotado de mí?",
  "what info do you have saved about me",
  "What do you have saved about me?",
  "can I see what you know about me?",
  "what data of mine do you keep?",
  "what personal information do you store about me",
  "do you remember me?",
  "¿me puedes decir qué datos tienes de mí?",
  "¿cuáles son mis datos?",
  "¿qué hay registrado de mí?",
  "enséñame lo que tienes de mí",
  "¿y de mí qué sabes?",
  "qué datos conservan de mí",
  "¿tienen algún dato mío?",
  "¿qué más sabes de mí?",
  "cuánto sabes de mí",
  "pásame mis datos",
  "quiero una copia de mis datos",
  "¿dónde puedo ver mis datos?",
  "show me everything you have on me",
  "what's on file about me?",
  "can you tell me what info you've got on me",
  "which data do you hold about me",
  "do you have any data about me?",
  "how much do you know about me",
  "what are you storing about me",
  "I'd like to see the information you have about me",
])("%j asks to see what is kept", (text) => {
  expect(readPrivacyWish(text)).toBe("show");
});

test.each([
  "borra mis datos",
  "Borrar mis datos",
  "por favor elimina toda mi información",
  "quiero que borren mis datos personales",
  "¿Puedes borrar mi historial?",
  "Olvida todo lo que sabes de mí",
  "olvídame",
  "delete my data",
  "Please erase all my personal data.",
  "forget me",
  "can you delete everything you know about me?",
  "elimina mi cuenta",
  "ya no me interesa, borren mis datos por favor",
  "quiero que elimines todo lo que tienes guardado de mí",
  "bórrenme de su sistema",
  "delete my account",
  "please wipe all the information you have about me",
  "remove my details from your system, I'm not interested any more",
  "borra toda la información que tengas sobre mí",
  "olvídate de mis datos",
  "quita mis datos",
  "quiten mi información de su sistema",
  "quiero que mis datos sean borrados",
  "pueden eliminarme de su sistema",
  "¿me pueden eliminar de su base?",
  "ya no guarden mis datos",
  "solicito la eliminación de mis datos personales",
  "borra nuestra conversación",
  "¿cómo puedo borrar mis datos?",
  "get rid of my data",
  "take my info off your system",
  "delete everything about me",
  "I want my data deleted",
  "please don't keep my data",
  "delete our conversation",
  "I request deletion of my personal data",
  "erase my chat history",
])("%j asks to erase it", (text) => {
  expect(readPrivacyWish(text)).toBe("erase");
});

test.each([
  "olvida todo",
  "borra los filtros",
  "borra mis datos y busca un Jetta",
  "olvida el Versa",
  "¿qué sabes del Versa?",
  "what do you know about this car?",
  "forget it",
  "forget the Mazda",
  "mis datos son correctos",
  "delete",
  "¿qué tienes?",
  "no borres mis datos",
  "don't delete my data",
  "ahí te mando mis datos",
  "¿venden mis datos?",
  "what do you have for me?",
  "what do you know about the Versa?",
  "¿qué información necesitas de mí?",
  "quítame el filtro",
  "¿qué coches tienes cerca de mí?",
  "¿qué sabes de mi coche?",
  "¿necesitas mis datos?",
  "¿para qué quieren mis datos?",
  "mis datos ya los tienes",
  "¿dónde dejo mis datos?",
  "guarda mis datos",
  "corrige mis datos",
  "¿el carplay guarda mis datos?",
  "¿quién ve mis datos?",
  "no tengo mis datos a la mano",
  "borra mi presupuesto anterior",
  "olvida lo que te dije de mi trabajo",
  "cancela mi cita",
  "no te olvides de mí",
  "te acuerdas de la camioneta que vi",
  "do you sell my data?",
  "what details do you need about me",
  "save my info",
  "forget my budget",
  "delete the Versa from my list",
  "tell me all about the warranty",
  "don't forget me",
])("%j is about something else", (text) => {
  expect(readPrivacyWish(text)).toBeNull();
});

test("only a plain yes, or the same request again, confirms", () => {
  for (const text of [
    ...[
      "SÍ",
      "sí, borra todo",
      "confirmo",
      "Yes!",
      "así es",
      "por supuesto que sí",
      "yes, delete it",
      "borra mis datos",
    ],
    ...["sí, estoy seguro", "bórralos todos", "yes, I'm sure", "delete everything"],
  ])
    expect([text, confirmsErasing(text)]).toEqual([text, true]);
  for (const text of [
    "no",
    "sí, quiero ver el Versa",
    "¿y si no?",
    "yes but later",
    "mejor no",
    "si no los borro qué pasa?",
    "todo",
    "borra los filtros",
    "",
    ...[
      "ya no me convence borrar mis datos",
      "todavía no borren mis datos",
      "no quiero que borres mis datos",
    ],
    ...["antes de borrar mis datos dime qué tienes", "¿cómo borro mis datos?", "¿y si borras mis datos?"],
    ...["I changed my mind, don't erase my data", "what happens if you delete my data", "not yet"],
  ])
    expect([text, confirmsErasing(text)]).toEqual([text, false]);
});

test("what was just shown may be meant by a word", () => {
  for (const text of [
    "bórralos todos por favor, estoy seguro",
    "borra todo",
    "Please delete it all, yes I'm sure",
    "erase that",
    "mejor borrala porfa",
    "elimínalo todo",
    "bórrame todo eso",
    "quiero que lo borren",
    "que se borre todo",
    "borra todo lo que tienes",
    "ya no la guardes",
    "ok bórralo de una vez",
    "¿podrían eliminarla?",
    "deshazte de eso",
    "y los puedes borrar?",
    "wipe it",
    "can you delete that please",
    "get rid of all of it",
    "i want it all gone",
    "please wipe that out",
  ])
    expect([text, asksToEraseThat(text)]).toEqual([text, true]);
  for (const text of [
    ...[
      "sí",
      "borra los filtros",
      "no lo borres",
      "delete the Jetta",
      "mejor no lo borres",
      "quítale el enganche",
    ],
    ...[
      "forget it, show me a jetta",
      "mejor el rojo",
      "eso",
      "everything",
      "i want it",
      "remove the red ones",
    ],
  ])
    expect([text, asksToEraseThat(text)]).toEqual([text, false]);
});

test("who asks for it may say at once that it is certain", () => {
  const texts = [
    "borra todo lo que tengas de mi, si estoy seguro",
    "elimina mis datos. Sí, estoy completamente segura",
    "please erase everything you know about me, yes I'm sure",
    "delete my data, I confirm",
  ];
  for (const text of texts)
    expect([text, readPrivacyWish(text), isSureToErase(text)]).toEqual([text, "erase", true]);
  const others = [
    "borra mis datos",
    "borra mis datos, ¿estoy seguro?",
    "borra mis datos, no estoy seguro",
    "erase my data, I'm not sure",
  ];
  for (const text of others) expect([text, isSureToErase(text)]).toEqual([text, false]);
});
