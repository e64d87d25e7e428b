import type { DealerProfile } from "../../dealer/dealer.ts";
import { greet } from "../../dealer/greeting.ts";
import type { Language } from "../../text/language.ts";
import type { Command } from "./commands.ts";

/** What the bot says without asking the model. */
const phrases = {
  startedOver: {
    es: "Listo, empezamos de nuevo. ¿Qué auto estás buscando? Puedes decirme marca, modelo, año o presupuesto.",
    en: "All right, let's start over. What car are you looking for? You can tell me a make, model, year or budget.",
  },
  optedIn: {
    es: "¡Listo! Te seguimos atendiendo por aquí. ¿Qué auto buscas? Si ya no quieres mensajes, escribe BAJA.",
    en: "Done! We are here for you again. What car are you looking for? If you want no more messages, write STOP.",
  },
  greeting: {
    es: "¿Qué auto buscas? Puedes decirme marca, modelo, año o presupuesto.",
    en: "What car are you looking for? You can tell me a make, model, year or budget.",
  },
  help: {
    es: "Soy el asistente de ventas de {dealer}: busco autos en nuestro inventario, calculo planes de financiamiento y resuelvo dudas. Escribe «persona» para que te atienda alguien del equipo, o «reiniciar» para empezar de nuevo.",
    en: "I'm the sales assistant of {dealer}: I can search our stock, work out financing plans and answer questions. Write “person” to talk to someone on the team, or “start over” to begin again.",
  },
  helpByPhone: {
    es: "Soy el asistente de ventas de {dealer}: busco autos en nuestro inventario, calculo planes de financiamiento y resuelvo dudas. Escribe «persona» para que te atienda alguien del equipo, o BAJA para no recibir más mensajes.",
    en: "I'm the sales assistant of {dealer}: I can search our stock, work out financing plans and answer questions. Write “person” to talk to someone on the team, or STOP to get no more messages.",
  },
  unread: {
    es: "Gracias por lo que me mandaste. Por ahora no lo puedo abrir. ¿Me cuentas por escrito qué auto buscas o qué necesitas?",
    en: "Thanks for what you sent. I can't open it for now. Could you write what car you are looking for or what you need?",
  },
  voiceUnheard: {
    es: "Gracias por tu nota de voz. Por ahora no la puedo escuchar. ¿Me cuentas por escrito qué auto buscas o qué necesitas?",
    en: "Thanks for your voice note. I can't listen to it for now. Could you write what car you are looking for or what you need?",
  },
  voiceTooLong: {
    es: "Tu nota de voz es más larga de lo que puedo escuchar (hasta 5 minutos). ¿Me la mandas más corta o me lo cuentas por escrito?",
    en: "Your voice note is longer than I can listen to (up to 5 minutes). Could you send a shorter one, or write it?",
  },
  pictureUnseen: {
    es: "Gracias por la imagen. Por ahora no la puedo ver. ¿Me cuentas por escrito qué auto buscas o qué necesitas?",
    en: "Thanks for the picture. I can't see it for now. Could you write what car you are looking for or what you need?",
  },
  fileUnread: {
    es: "Gracias por el archivo. Ese tipo de archivo no lo puedo abrir. ¿Me cuentas por escrito qué auto buscas o qué necesitas?",
    en: "Thanks for the file. I can't open files of that kind. Could you write what car you are looking for or what you need?",
  },
  handedOver: {
    es: "Claro, una persona del equipo te responderá en este mismo chat.",
    en: "Sure, a person from the team will answer you right here in this chat.",
  },
  stopped: {
    es: "Una persona del equipo te responderá en este mismo chat.",
    en: "A person from the team will answer you right here in this chat.",
  },
  unsaid: {
    es: "Eso prefiero que lo veas con alguien del equipo. ¿Quieres que te comunique con una persona del equipo?",
    en: "I'd rather leave that to someone on the team. Would you like me to connect you with a person from the team?",
  },
  kept: {
    es: "Esto es lo que guardo de ti, además de lo que nos hemos escrito:",
    en: "This is what I keep about you, besides what we have written to each other:",
  },
  howToErase: {
    es: "Si quieres que lo borre todo, escribe «borrar mis datos».",
    en: "If you want me to erase all of it, write “delete my data”.",
  },
  confirmErasing: {
    es: "¿Borro todo lo que guardo de ti: conversaciones, búsquedas, cotizaciones y perfil, en todos los canales? No se puede deshacer. Escribe SÍ para borrarlo.",
    en: "Shall I erase everything I keep about you: conversations, searches, quotes and profile, on all channels? It cannot be undone. Reply YES to erase it.",
  },
  erased: {
    es: "Listo: borré tus conversaciones, búsquedas, cotizaciones y perfil. Si no vuelves a escribir, en un par de días se borra también tu número o dirección.",
    en: "Done: I have erased your conversations, searches, quotes and profile. Unless you write again, your number or address goes too within a couple of days.",
  },
  failed: {
    es: "Perdona, tuve un problema técnico y no pude preparar tu respuesta. Ya avisé al equipo; una persona te responderá en este chat.",
    en: "Sorry, I had a technical problem and could not prepare your answer. I have let the team know; a person will reply to you in this chat.",
  },
  messages_per_minute: {
    es: "Me llegaron muchos mensajes tuyos muy seguidos, así que por un momento te contesto de forma más sencilla.",
    en: "I received many messages from you very quickly, so for a moment my answers will be simpler.",
  },
  turns_per_day: {
    es: "Hoy ya hemos platicado bastante, así que por ahora te contesto de forma más sencilla.",
    en: "We have already talked a lot today, so for now my answers will be simpler.",
  },
  tokens_per_day: {
    es: "Hoy ya hemos platicado bastante, así que por ahora te contesto de forma más sencilla.",
    en: "We have already talked a lot today, so for now my answers will be simpler.",
  },
  bot_tokens_per_day: {
    es: "Hoy estamos atendiendo a muchas personas, así que por ahora te contesto de forma más sencilla.",
    en: "We are helping a lot of people today, so for now my answers will be simpler.",
  },
} satisfies Record<string, Record<Language, string>>;

/** What a command is answered with: a greeting begins with the dealer's. */
export function sayCommand(command: Command, language: Language, dealer: DealerProfile): string {
  const text = say(command, language).replace("{dealer}", dealer.name);
  return command === "greeting" ? `${greet(dealer, language)} ${text}` : text;
}

/** All that is said without a model, for the check of a dealer's forbidden words. */
export function listPhrases(language: Language): string[] {
  return Object.values(phrases).map((phrase) => phrase[language]);
}

/** @returns the phrase as it stands; `{dealer}` is to be filled in by the caller */
export function say(phrase: keyof typeof phrases, language: Language): string {
  return phrases[phrase][language];
}
