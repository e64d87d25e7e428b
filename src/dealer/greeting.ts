import { fold } from "../text/fold.ts";
import type { Language } from "../text/language.ts";
import type { DealerProfile } from "./dealer.ts";

const own: Record<Language, (dealer: string) => string> = {
  es: (dealer) => `¡Hola! Soy el asistente virtual de ventas de ${dealer}.`,
  en: (dealer) => `Hello! I'm the virtual sales assistant of ${dealer}.`,
};

const again: Record<Language, (name: string) => string> = {
  es: (name) => `¡Hola de nuevo${name}!`,
  en: (name) => `Hello again${name}!`,
};

/** The first words to a new customer: the dealer's, or the bot's own with the dealer's name. */
export function greet({ greeting, name }: DealerProfile, language: Language): string {
  return greeting?.[language] ?? own[language](name);
}

/** The same without its hello: who writes. */
export function introduce(dealer: DealerProfile, language: Language): string {
  return dropHello(greet(dealer, language));
}

/** The first words to a customer who is back. @param name null: not known */
export function welcome(name: string | null, language: Language): string {
  return again[language](name ? `, ${name}` : "");
}

/** The first answer of a session behind its first words, which a model may have said itself. */
export function openWith(opening: string | null, text: string): string {
  if (!opening || fold(text).includes(fold(dropHello(opening) || opening))) return text;
  const rest = dropHello(text);
  return `${opening}${rest.includes("\n") ? "\n\n" : " "}${rest}`.trim();
}

const hello =
  /^¡?(?:hola|hello|hi|hey|buen[oa]s?(?: d[ií]as?| tardes| noches)?|good (?:morning|afternoon|evening))(?: de nuevo| again)?(?:,? \p{L}+)?!+\s*/iu;

function dropHello(text: string): string {
  return text.replace(hello, "");
}
