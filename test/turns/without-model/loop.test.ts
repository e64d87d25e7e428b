import { describe, expect, test } from "@jest/globals";
import type { SaidMessage } from "../../../src/conversations/message.ts";
import { isBotLoop } from "../../../src/turns/without-model/loop.ts";

/**
 * One turn: what they wrote, so many seconds after our last answer, and what we answered two seconds later. Of a burst,
 * each further text so many seconds after the one before.
 */
type Turn = {
  they: string;
  further?: [afterS: number, text: string][];
  afterS: number;
  we: string;
  attachments?: SaidMessage["attachments"];
  person?: boolean;
};

const answerS = 2;
const media = [{ contentType: "audio/ogg", url: "https://api.twilio.com/x" }];

/** How many turns are answered before the loop is seen; null where it never is. */
function turnsBeforeLoop(turns: Turn[]): number | null {
  let nowMs = Date.parse("2026-11-20T15:00:00Z");
  const history: SaidMessage[] = [];
  const write = (direction: "in" | "out", text: string, turnId: string | null, afterS: number) => {
    nowMs += afterS * 1_000;
    const author = direction === "in" ? "customer" : "bot";
    return {
      id: nowMs,
      direction,
      author,
      text,
      turnId,
      attachments: null,
      enclosure: null,
      createdAt: new Date(nowMs),
    } satisfies SaidMessage;
  };
  for (const [
    index,
    { they, further = [], afterS, we, attachments = null, person = false },
  ] of turns.entries()) {
    const received = [[afterS, they] as const, ...further].map(([laterS, text]) => ({
      ...write("in", text, `turn ${index}`, laterS),
      attachments,
    }));
    if (
      isBotLoop(
        history,
        received.map((message) => ({ ...message, turnId: null })),
      )
    )
      return index;
    history.push(...received, write("out", we, person ? null : `turn ${index}`, answerS));
  }
  return null;
}

const many = (count: number, turn: (index: number) => Turn) =>
  Array.from({ length: count }, (_, index) => turn(index));
const automatic = "Gracias por su mensaje. En breve lo atendemos.";
/** Texts of about 30 characters, no two alike. */
const tasks = ["lavado", "motor", "frenos", "aceite", "llantas", "batería", "clutch"].flatMap((part) =>
  ["revisado", "cambiado", "pendiente", "cotizado", "pedido", "listo"].map(
    (how) => `${part} y filtro: queda ${how} hoy`,
  ),
);
const words = (index: number) => `Cuéntame algo del coche que tiene ${tasks[index] ?? ""}, por favor`;

describe("two machines are told apart from a customer", () => {
  test("an automatic reply at once, to whatever we say: at its fifth time", () => {
    expect(turnsBeforeLoop(many(20, (i) => ({ they: automatic, afterS: 3, we: `Respuesta ${i}` })))).toBe(4);
  });

  test("a slow automatic reply, to whatever we say: at its eleventh time", () => {
    expect(turnsBeforeLoop(many(20, (i) => ({ they: automatic, afterS: 40, we: `Respuesta ${i}` })))).toBe(
      10,
    );
  });

  test("a slow automatic reply to which we say the same again: at its eighth time", () => {
    expect(turnsBeforeLoop(many(20, () => ({ they: automatic, afterS: 40, we: "¿Qué auto buscas?" })))).toBe(
      7,
    );
  });

  test("two bots that go round in a circle of several sentences", () => {
    const circle = (i: number) => ({
      they: `¿Opción ${i % 3} o ${i % 2}?`,
      afterS: 8,
      we: `Elige la ${i % 2}.`,
    });
    expect(turnsBeforeLoop(many(30, circle))).toBeLessThan(16);
  });

  test("a parrot that says what we said", () => {
    const parrot = (i: number) => ({
      they: `¡Hola! Soy tu asesor, ¿qué auto buscas? ${i}`,
      afterS: 30,
      we: "x",
    });
    const turns = many(20, parrot).map((turn, i, all) => ({ ...turn, we: all[i + 1]?.they ?? "fin" }));
    expect(turnsBeforeLoop(turns)).toBe(10);
  });

  test("a bot that always has something new to say, longer and sooner than anyone types", () => {
    expect(turnsBeforeLoop(many(20, (i) => ({ they: words(i), afterS: 1, we: `Respuesta ${i}` })))).toBe(5);
  });

  test("a machine whose texts differ in a number alone, at once, however we answer", () => {
    const ticket = (i: number) => ({
      they: `Su ticket es el ${10_000 + i * 7}, gracias.`,
      afterS: 0.15,
      we: words(i),
    });
    expect(turnsBeforeLoop(many(40, ticket))).toBe(10);
  });

  test("the same machine, slow, where our answers too differ in numbers alone", () => {
    const ticket = (i: number) => ({
      they: `Su ticket es el ${i}, gracias.`,
      afterS: 40,
      we: `¿El ticket ${i}?`,
    });
    expect(turnsBeforeLoop(many(40, ticket))).toBe(13);
  });

  test("a machine to which we say the same at once, whatever it says", () => {
    const turns = many(40, (i) => ({ they: tasks[i] ?? "", afterS: 1, we: "¿Qué auto buscas?" }));
    expect(turnsBeforeLoop(turns)).toBe(5);
  });

  test("a machine with something new and not long to say each time, before anyone has read our answer", () => {
    expect(turnsBeforeLoop(many(40, (i) => ({ they: tasks[i] ?? "", afterS: 0.15, we: words(i) })))).toBe(10);
  });

  test("a machine that says a word at once, for ever", () => {
    const word = (i: number) => ({ they: tasks[i]?.slice(0, 6) ?? "", afterS: 0.15, we: words(i) });
    expect(turnsBeforeLoop(many(40, word))).toBe(25);
  });

  test("a machine that sends the same media again and again", () => {
    const turn = { they: "", afterS: 5, we: "Solo puedo leer texto.", attachments: { media } };
    expect(turnsBeforeLoop(many(20, () => turn))).toBe(7);
  });
});

describe("a customer is never taken for a machine who", () => {
  test.each<[string, Turn[]]>([
    ["says «hola» three times", many(3, () => ({ they: "hola", afterS: 1, we: "¡Hola! ¿Qué auto buscas?" }))],
    ["says «hola» seven times", many(7, () => ({ they: "hola", afterS: 1, we: "¡Hola! ¿Qué auto buscas?" }))],
    [
      "answers quickly and shortly",
      many(60, (i) => ({
        they: ["sí", "ok", "24", "no", "muéstrame más"][i % 5] ?? "",
        afterS: 1,
        we: `Paso ${i}`,
      })),
    ],
    [
      "pages through the stock with one and the same sentence",
      many(10, (i) => ({ they: "muéstrame más opciones, por favor", afterS: 9, we: `Página ${i}` })),
    ],
    [
      "taps the same button to page through the stock",
      many(20, (i) => ({
        they: "Muéstrame más opciones, por favor",
        afterS: 1,
        we: `Página ${i}`,
        attachments: { button: { payload: "more", text: "Muéstrame más opciones, por favor" } },
      })),
    ],
    [
      "writes long texts, typing as fast as people do",
      many(40, (i) => ({ they: words(i), afterS: 7, we: `${i}` })),
    ],
    [
      "writes the next long text while the answer comes",
      many(40, (i) => ({ they: words(i), afterS: -1, we: `Respuesta ${i}` })),
    ],
    [
      "compares terms and down payments",
      many(12, (i) => ({
        they: `¿Y con ${i + 1}0 mil de enganche?`,
        afterS: 8,
        we: `Pagas $${i}00 al mes.`,
      })),
    ],
    [
      "writes term after term at once",
      ["24", "36", "48", "60", "72", "24", "36", "48", "60"].map((they) => ({
        they,
        afterS: 1,
        we: `A ${they} meses pagas $5,0${they}.`,
      })),
    ],
    [
      "writes in bursts of short texts, sent as they are written",
      many(40, (i) => ({
        they: "el color, por favor",
        further: [
          [3, tasks[i]?.slice(0, 21) ?? ""],
          [3, "y dime el precio, ¿sí?"],
        ],
        afterS: 1,
        we: `Respuesta ${i}`,
      })),
    ],
    [
      "goes on with a burst that began before our answer",
      many(40, (i) => ({
        they: words(i),
        further: [
          [2.5, "es que me urge"],
          [0.4, "ya"],
        ],
        afterS: -1,
        we: `Respuesta ${i}`,
      })),
    ],
    [
      "writes line after line without waiting for answers",
      many(40, (i) => ({ they: tasks[i] ?? "", afterS: 4, we: `Respuesta ${i}` })),
    ],
    [
      "speaks",
      many(40, (i) => ({ they: words(i), afterS: 1, we: `Respuesta ${i}`, attachments: { media } })),
    ],
    [
      "asks the same every day",
      many(30, () => ({
        they: "Buenas, ¿sigue disponible el Versa?",
        afterS: 86_400,
        we: "Sí, sigue disponible.",
      })),
    ],
    [
      "repeats a sentence three times at once",
      many(3, () => ({
        they: "Quiero hablar con una persona ya",
        afterS: 2,
        we: "Claro, te escribe alguien.",
      })),
    ],
  ])("%s", (_, turns) => {
    expect(turnsBeforeLoop(turns)).toBeNull();
  });

  test("has a person of ours in between: what was said before counts no more", () => {
    const turns = many(12, (i) => ({
      they: automatic,
      afterS: 3,
      we: `Respuesta ${i}`,
      person: i % 4 === 3,
    }));
    expect(turnsBeforeLoop(turns)).toBeNull();
  });
});
