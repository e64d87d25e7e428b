import { foldText } from "../fold.ts";

/** What a customer wants of what is kept: to see it, or to have it erased. */
export type PrivacyWish = "show" | "erase";

const mine = `(mis|mi|todos mis|toda mi) (datos|informacion|info|historial|perfil|conversacion|conversaciones|chats?)( personales?)?`;
const known = "(todo )?(lo )?que (sabes|saben|sabe|tienes|tienen|guardas|guardan) (de|sobre) mi";
const remove =
  "(borra|borrar|borre|borren|borres|elimina|eliminar|elimine|eliminen|elimines|suprime|suprimir|suprimas)";
const wanted =
  "((quiero|quisiera|necesito|solicito|deseo|puedes|pueden|podrias|podrian)( que)?( me)? )?(por favor )?";

/** Whole texts, so that «borra mis filtros» or "forget me, I want a Jetta" is left to the model. */
const sentences: Record<PrivacyWish, string[]> = {
  show: [
    `(y )?que (mas )?(sabes|saben|sabe|recuerdas|recuerdan) (tu |ustedes )?(de|sobre|acerca de) mi`,
    `que (datos|informacion)( mios| mia)?( personales)? (tienes|tienen|tiene|guardas|guardan|guarda)( de mi| sobre mi| mios| mia)?`,
    "(ver |muestrame |cuales son )?mis datos( personales)?",
    `(and )?what (do|else do) you (know|remember|have|keep) (about|on|of) me`,
    `what (data|info|information) (do you|you) (have|keep|store) (about|on|of) me`,
    "(show me |see )?my data",
  ],
  erase: [
    `${wanted}${remove} ${mine}`,
    `${wanted}${remove} ${known}`,
    `${wanted}(olvida|olviden|olvidar|olvides) (${known}|${mine})`,
    "(olvidame|olvidenme|olvidate de mi|olvidense de mi)",
    `((can|could|would) you |i want you to |i d like you to |i want to |please )?(delete|erase|remove|wipe) (all )?(of )?(my) (personal )?(data|info|information|history|profile|chats?|conversations?)`,
    `((can|could|would) you |i want you to |i d like you to |please )?(delete|erase|forget) (all|everything)( that)? you (know|have|keep) (about|on|of) me`,
    "((can|could|would) you |i want you to |i d like you to |please )?forget (about )?me",
  ],
};
const patterns = Object.fromEntries(
  Object.entries(sentences).map(([wish, forms]) => [wish, new RegExp(`^(?:${forms.join("|")})$`)]),
) as Record<PrivacyWish, RegExp>;

const confirmations =
  /^(?:si|sip|si claro|claro|claro que si|confirmo|si confirmo|lo confirmo|de acuerdo|adelante|hazlo|borra(lo|los|r)?( todo)?|si borra(lo|los|r)?( todo)?|elimina(lo|los|r)?( todo)?|yes|yep|yeah|sure|confirm|i confirm|yes i confirm|go ahead|do it|(yes )?(delete|erase)( it| them)?( all)?)$/;

/** What politeness puts around it. */
const around =
  /^(?:(?:hola|oye|por favor|porfa|please|hi|hello|hey) )+|(?: (?:por favor|porfa|please|gracias|thanks|thank you|ya|now))+$/g;

/** The longest of them have some 80 characters. */
const longest = 120;

/** Reads a text that as a whole asks to see what is kept of the customer, or to erase it. Null: every other text. */
export function readPrivacyWish(text: string): PrivacyWish | null {
  const said = plain(text);
  if (said === null) return null;
  if (patterns.erase.test(said)) return "erase";
  return patterns.show.test(said) ? "show" : null;
}

/** True of a plain yes to the question whether all is to be erased, and of the same request once more. */
export function confirmsErasing(text: string): boolean {
  const said = plain(text);
  return said !== null && (confirmations.test(said) || patterns.erase.test(said));
}

function plain(text: string): string | null {
  if (text.length > longest) return null;
  return foldText(text.replace(/[^\p{L}\p{N}]+/gu, " ")).replace(around, "");
}
