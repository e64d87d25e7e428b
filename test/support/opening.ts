/** Of data/dealer.yaml. */
const greeting =
  /^(?:¡Hola! Soy Vale, la asistente virtual|Hello! I'm Vale, the virtual assistant) (?:de|of) Autos del Valle\.\s+/;

/** An answer without the sample dealer's greeting, which a session's first one begins with. */
export function withoutGreeting(text: string): string {
  return text.replace(greeting, "");
}
