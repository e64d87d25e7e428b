type Numbers = Uint32Array | Float64Array;

const leastRoom = 1_024;

/** Stands for a number that is not stated: below all that may be asked for. */
export const notStated = -1;

/** One number of each row. */
export class NumberColumn {
  numbers = new Float64Array(leastRoom);

  put(rows: number[], values: (number | null)[]): void {
    this.numbers = withRoom(this.numbers, rows);
    for (let index = 0; index < rows.length; index += 1)
      this.numbers[rows[index] as number] = values[index] ?? notStated;
  }
}

type Distinct<Given, Value> = {
  /** What tells a value from another one. */
  keyOf(given: Given): unknown;
  /** Called once for each value. */
  describe(given: Given): Value;
};

/** Of each row one of few values that occur again and again: the place where it stands in `values`; at 0 stands null. */
export class DistinctColumn<Given, Value = Given> {
  readonly values: (Value | null)[] = [null];
  codes = new Uint32Array(leastRoom);
  readonly #places = new Map<unknown, number>();
  readonly #distinct: Distinct<Given, Value>;

  constructor(distinct: Distinct<Given, Value>) {
    this.#distinct = distinct;
  }

  put(rows: number[], given: (Given | null)[]): void {
    this.codes = withRoom(this.codes, rows);
    for (let index = 0; index < rows.length; index += 1) {
      const one = given[index] ?? null;
      this.codes[rows[index] as number] = one === null ? 0 : this.#placeOf(one);
    }
  }

  at(row: number): Value | null {
    return this.values[this.codes[row] ?? 0] ?? null;
  }

  #placeOf(given: Given): number {
    const key = this.#distinct.keyOf(given);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(this.#distinct.describe(given)) - 1;
  }
}

/** The same numbers where there is room for the rows, else a copy with at least twice as much. */
function withRoom<Kind extends Numbers>(numbers: Kind, rows: number[]): Kind {
  const highest = rows.reduce((most, row) => Math.max(most, row), 0);
  if (highest < numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => Kind)(
    Math.max(numbers.length * 2, highest + 1),
  );
  larger.set(numbers);
  return larger;
}
