import type { Language } from "../text/language.ts";
import type { DealerProfile } from "./dealer.ts";

const own: Record<Language, (dealer: string) => string> = {
  es: (dealer) => `¡Hola! Soy el asistente virtual de ventas de ${dealer}.`,
  en: (dealer) => `Hello! I'm the virtual sales assistant of ${dealer}.`,
};

/** The first words to a new customer: the dealer's, or the bot's own with the dealer's name. */
export function greet({ greeting, name }: DealerProfile, language: Language): string {
  return greeting?.[language] ?? own[language](name);
}
