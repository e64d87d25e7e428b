import type { Language } from "../language.ts";

/** What the bot says without asking the model. */
const phrases = {
  startedOver: {
    es: "Listo, empezamos de nuevo. ¿Qué auto estás buscando? Puedes decirme marca, modelo, año o presupuesto.",
    en: "All right, let's start over. What car are you looking for? You can tell me a make, model, year or budget.",
  },
  mediaOnly: {
    es: "Gracias por el archivo. Por ahora solo puedo leer mensajes de texto: no veo imágenes ni escucho notas de voz. ¿Me cuentas por escrito qué auto buscas o qué necesitas?",
    en: "Thanks for the file. For now I can only read text messages: I can't see pictures or listen to voice notes. Could you write what car you are looking for or what you need?",
  },
  handedOver: {
    es: "Claro, una persona del equipo te responderá en este mismo chat.",
    en: "Sure, a person from the team will answer you right here in this chat.",
  },
  failed: {
    es: "Perdona, tuve un problema técnico y no pude preparar tu respuesta. Ya avisé al equipo; una persona te responderá en este chat.",
    en: "Sorry, I had a technical problem and could not prepare your answer. I have let the team know; a person will reply to you in this chat.",
  },
} satisfies Record<string, Record<Language, string>>;

export function say(phrase: keyof typeof phrases, language: Language): string {
  return phrases[phrase][language];
}
