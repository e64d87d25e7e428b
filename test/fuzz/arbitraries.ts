import fc from "fast-check";

/** What has broken text handling somewhere: terminators, halves of characters, direction marks, quotes, numbers. */
const traps = [
  ...[
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\udc00x",
    "\u202e",
    "\ufeff",
    "\u2028",
    "e\u0301".repeat(50),
    "👩‍👩‍👧‍👦",
    "ﷺ",
  ],
  ...[
    "'; DROP TABLE message; --",
    '"',
    "%00",
    "%",
    "#{7*7}",
    "<script>",
    "../../etc/passwd",
    "\r\nX-Injected: 1",
  ],
  ...[
    "NaN",
    "Infinity",
    "-0",
    "1e308",
    "9".repeat(40),
    "-1",
    "0x10",
    "null",
    "undefined",
    "true",
    "[]",
    "{}",
    "[object Object]",
  ],
  ...[
    "__proto__",
    "constructor",
    "hola",
    "sí",
    "busco un Versa 2020 de menos de 300 mil",
    "reiniciar",
    "STOP",
    "/reset",
  ],
];

/** Any text at all: short and long, of characters that make sense and of those that do not. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }).map((one) => one.repeat(1_500)),
  },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/** Any JSON value, also deep and with keys that mean something to JavaScript. */
export const anyJson = fc.oneof(
  anyText,
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(anyText, anyText, { maxKeys: 3 }),
  fc.array(anyText, { maxLength: 3 }),
);

/** A JSON object that looks like what is expected, with some of it missing, of another type or too much. */
export function nearly(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<string> {
  const spoilt = Object.fromEntries(
    Object.entries(fields).map(([name, good]) => [
      name,
      fc.oneof(
        { weight: 6, arbitrary: good },
        { weight: 1, arbitrary: anyJson },
        { weight: 1, arbitrary: anyText },
      ),
    ]),
  );
  const some = fc.record(spoilt, { requiredKeys: [] });
  const more = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    fc.dictionary(anyText, anyJson, { maxKeys: 2 }),
  );
  const whole = fc.record(fields);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(some, more).map(([known, unknown]) => JSON.stringify({ ...known, ...unknown })),
    },
    { weight: 7, arbitrary: whole.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: anyText },
    // Cut off somewhere.
    {
      weight: 1,
      arbitrary: fc.tuple(whole, fc.nat(60)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
    },
  );
}

/** A query string of known names with any values, of unknown names, and of none of both. */
export function anyQuery(names: string[], values: fc.Arbitrary<string> = anyText): fc.Arbitrary<string> {
  // A longer one is refused before it is a request.
  const short = (text: string) => [...text].slice(0, 200).join("");
  const pair = fc.tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: anyText.map(short) },
    ),
    fc.oneof(values, anyText).map(short),
  );
  const wellFormed = fc.array(pair, { maxLength: 4 }).map((pairs) => `?${encodeForm(pairs)}`);
  // What no URL library would write.
  const raw = fc
    .string({ unit: fc.constantFrom(..."%?&=[]+;/\\aá0ñ."), maxLength: 20 })
    .map((text) => `?${text}`);
  return fc.oneof({ weight: 9, arbitrary: wellFormed }, { weight: 1, arbitrary: raw });
}

/** As a form or query; halves of characters become U+FFFD. */
export function encodeForm(pairs: [string, string][]): string {
  return new URLSearchParams(pairs).toString();
}
