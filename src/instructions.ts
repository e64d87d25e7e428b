import { fold } from "./fold.ts";

const wordsBetween = String.raw`(?: [\p{L}\p{N}'’]+){0,4}`;
const patterns = [
  // «Ignora tus instrucciones», "disregard all previous rules"; not «ignore este aviso si ya pagó».
  String.raw`(?:ignora|ignore|ignoren|ignorar|olvida|olvide|olvidar|omite|omita|desobedece|no sigas|haz caso omiso(?: a| de)?|forget|disregard|override|bypass)${wordsBetween} (?:(?:tus|tu|your|todas|all|previous|prior|above|earlier) (?:instruc\w+|reglas|rules|prompt|directrices|guidelines)|(?:previous|prior|above|earlier|system) \w+|(?:instruc\w+|reglas|directrices|instructions|rules|prompt)(?: del sistema| anteriores| previas| above| before))`,
  "(?:system prompt|prompt del sistema|instrucciones del sistema|developer mode|modo desarrollador|jailbreak)",
  String.raw`(?:(?:ahora )?eres|actua como|comportate como|responde como|finge ser|you are(?: now)?|act as|pretend to be)(?: (?:ahora|now|un|una|a|an|el|la|the))?(?: \w+)? (?:asistente|assistant|chatbot|bot|ia|ai|llm|modelo de lenguaje|language model|inteligencia artificial)`,
  "(?:dile|diles|respondele|contestale|(?<!(?:we|they|will|to|must|staff) )(?:tell|reply to))(?: (?:a|al|a los|a todos los|the|all|every))* (?:clientes?|usuarios?|customers?|users?)(?: que| that| the| el| la|:)",
  "(?:a partir de ahora|de ahora en adelante|desde ahora),? (?:tu |siempre )?(?:eres|responde|contesta|vende|actua|di|ofrece|acepta)",
  "from now on,? (?:you (?:are|must|will|should)|always )?(?:answer|reply|act|sell|say|offer|accept)",
  "(?:nuevas instrucciones|new instructions)(?= ?:)",
];
// Nothing that is a word's part; marks of the chat formats that models are trained on.
const addressed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${patterns.join("|")})(?![\p{L}\p{N}])|<\|\w+\|>|\[/?inst\]|</?system>`,
  "u",
);
const longestExcerpt = 160;

/**
 * Words that speak to an assistant rather than to a reader («ignora tus instrucciones», "you are now a bot"), in what is
 * later shown to models and quoted to customers. It knows the common forms, not every way to say it.
 * @returns the sentence they stand in, cut to 160 characters; null: there are none
 */
export function findInstruction(text: string): string | null {
  // Marks that nobody sees split no word, and neither does the end of a line.
  const plain = text.replace(/\p{Cf}/gu, "").replace(/\s+/g, " ");
  for (const sentence of plain.split(/(?<=[.!?…] )/)) {
    const found = addressed.exec(fold(sentence));
    if (found) return cut(sentence.trim());
  }
  return null;
}

function cut(sentence: string): string {
  if (sentence.length <= longestExcerpt) return sentence;
  const at = fold(sentence).search(addressed);
  const from = Math.max(0, Math.min(at, sentence.length - longestExcerpt));
  return sentence.slice(from, from + longestExcerpt).toWellFormed();
}
