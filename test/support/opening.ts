/** Of data/dealer.yaml. */
const greeting =
  /^(?:(?:¡Hola! Soy Vale, la asistente virtual|Hello! I'm Vale, the virtual assistant) (?:de|of) Autos del Valle\.|(?:¡Hola de nuevo|Hello again)(?:, \p{L}+)?!)\s+/u;

/** An answer without the sample dealer's greeting, or the welcome of a customer who is back: a session's first one begins with it. */
export function withoutGreeting(text: string): string {
  return text.replace(greeting, "");
}
