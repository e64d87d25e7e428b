/** The bot's own words for «tú», each with the one for «usted»; those of the second person that no noun looks like. */
const pairs: [string, string][] = [
  ...words("tú usted|ti usted|tu su|tus sus|tuyo suyo|tuyos suyos|tuya suya|tuyas suyas"),
  ...words("tienes tiene|quieres quiere|puedes puede|prefieres prefiere|buscas busca|estás está|eres es"),
  ...words(
    "necesitas necesita|cambias cambia|buscabas buscaba|vuelves vuelve|mandas manda|vienes viene|vas va|has ha|sabes sabe|dices dice",
  ),
  ...words("quieras quiera|veas vea|puedas pueda|gustes guste|prefieras prefiera|tengas tenga|digas diga"),
  ...words(
    "darías daría|pagarías pagaría|podrías podría|querrías querría|tendrías tendría|gustarías gustaría",
  ),
  ...words(
    "viste vio|diste dio|mandaste mandó|dijiste dijo|pediste pidió|escribiste escribió|preguntaste preguntó",
  ),
  ...words(
    "das da|ves ve|pagas paga|escribes escribe|pides pide|eliges elige|manejas maneja|guardas guarda|ganas gana|calculas calcula",
  ),
  ...words(
    "dime dígame|dímelo dígamelo|escribe escriba|inténtalo inténtelo|disculpa disculpe|perdona perdone",
  ),
  ...words("cuéntame cuénteme|mándame mándeme|muéstrame muéstreme|avísame avíseme|pídelo pídalo"),
  ...words("entenderte entenderle|ayudarte ayudarle|decirte decirle|calcularte calcularle|buscarte buscarle"),
  ...words(
    "mostrarte mostrarle|darte darle|mandarte mandarle|avisarte avisarle|verte verle|ofrecerte ofrecerle",
  ),
  ...words("escribirte escribirle|atenderte atenderle|confirmarte confirmarle|recomendarte recomendarle"),
];

function words(list: string): [string, string][] {
  return list.split("|").map((pair) => pair.split(" ") as [string, string]);
}

const formal = new Map(pairs);
const known = new RegExp(
  `(?<![\\p{L}\\p{N}/.@_-])(?:${pairs.map(([tu]) => tu).join("|")})(?![\\p{L}\\p{N}@_])`,
  "giu",
);

/**
 * The bot's own Spanish, which says «tú», for a dealer whose customers are addressed as «usted». What stands in «» is
 * what the customer may write, and stays; so do addresses, and what a document of the dealer's is called.
 * @see https://www.rae.es/dpd/usted
 */
export function toUsted(text: string): string {
  return text
    .split(/(«[^»]*»|https?:\/\/\S+|documento \*[^*\n]*\*|\(Fuente: [^\n]*\))/)
    .map((part) => (/^(?:«|https?:|documento \*|\(Fuente: )/.test(part) ? part : convert(part)))
    .join("");
}

function convert(text: string): string {
  return text
    .replace(/(?<!\p{L})(t)e llamas(?!\p{L})/giu, (_, first: string) =>
      first === "T" ? "Se llama" : "se llama",
    )
    .replace(/(?<!\p{L})te(?= l[aoe]s?(?!\p{L}))/giu, (word) => matchCase(word, "se"))
    .replace(/(?<!\p{L})te(?!\p{L})/giu, (word) => matchCase(word, "le"))
    .replace(/(?<!\p{L})(me) cuentas(?!\p{L})/giu, "$1 cuenta")
    .replace(/(?<!\p{L})(respond)e(?= (?:SÍ|NO|«))/giu, "$1a")
    .replace(/(?<!\p{L})contigo(?!\p{L})/giu, "con usted")
    .replace(known, (word) => matchCase(word, formal.get(word.toLowerCase()) ?? word));
}

function matchCase(word: string, replacement: string): string {
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
