import { isKnownName } from "../../../catalog/match/names/known-cars.ts";
import { weighSlips } from "../../../catalog/match/spelling/slips.ts";
import { soundKey, typedKey } from "../../../catalog/match/spelling/sounds.ts";
import { isCommonWord } from "../../../catalog/match/vocabulary.ts";
import { fold } from "../../../text/fold.ts";

/** What is talked about at a dealer's, folded; a word that is one letter off may be meant for it. */
const trade = `
  barato barata baratos baratas economico economica version versiones color colores precio precios cuesta cuanto cuantos vale
  kilometraje kilometros automatico automatica automaticos automaticas estandar hatchback sedan sedanes camioneta camionetas
  enganche mensualidad mensualidades financiamiento financia financian financiar financio credito garantia sucursal sucursales horario horarios
  transmision gasolina hibrido hibrida hibridos electrico electrica disponible disponibles requisitos ubicacion ubicados
  direccion comparar compara comparas diferencia cotizacion cotizar cotiza cotizas contado efectivo factura
  aparta apartas apartan aparto apartar apartado
  presupuesto interesa interesado informacion detalles fotos blanco blanca blancos negro negra rojo roja azul verde plata gris
  cheapest cheaper newest oldest price prices mileage automatic transmission available financing warranty payment payments
  monthly compare difference insurance location address hybrid electric diesel expensive budget colour white black silver
  nuevo nueva nuevos nuevas reciente balata balatas caminado caminada recorrido recorrida
  quiero quieres quisiera queria necesito buscando ensename muestrame
  smallest biggest bigger smaller newer older family interested appointment
`
  .trim()
  .split(/\s+/);
const known = new Set(trade);
/** Read once: every word of a text that nobody knows is held against all of them. */
const keys = trade.map((word) => ({ word, sound: soundKey(word), typed: typedKey(word) }));
const byFirstSound = Map.groupBy(keys, ({ sound }) => sound[0]);

/** How far a word may be off, by the length of the right one: a letter that sounds alike in a short one. */
function mostSlips({ length }: string): number {
  return length >= 9 ? 1.5 : length >= 7 ? 1 : length >= 5 ? 0.5 : 0;
}

/** Shorter ones are too many others. */
const leastLetters = 4;

/** «compáralo», «cotízamela» */
const enclitic = /(?:me|te|nos)?(?:lo|la|le)s?$|(?:me|te|nos)$/;

/** The word of the trade that a misspelt one is meant for; null: it is a word of its own, a name, or may be several. */
function findMeant(word: string): string | null {
  if (
    word.length < leastLetters ||
    known.has(word) ||
    known.has(word.replace(enclitic, "")) ||
    isCommonWord(word) ||
    isKnownName(word)
  )
    return null;
  const sound = soundKey(word);
  // «enganxe»
  const sounds = [sound, soundKey(word.replaceAll("x", "ch"))];
  const asTyped = typedKey(word);
  const alike = keys.find((one) => sounds.includes(one.sound) || one.typed === asTyped);
  if (alike) return alike.word;
  const near = (byFirstSound.get(sound[0]) ?? [])
    .map(({ word: one }) => ({ one, slips: weighSlips(word, one) }))
    .filter(({ one, slips }) => slips <= mostSlips(one))
    .toSorted((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && first.slips !== second?.slips ? first.one : null;
}

/** «la mas varata», «bercion», "the newwest one": a customer's text with the words of the trade as they are spelled. */
export function mendSpelling(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => findMeant(fold(word)) ?? word);
}
