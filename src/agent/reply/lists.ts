/** As many as one sees at once on a phone; the search gives a model no more either. */
const mostCars = 5;

/** A line of a numbered list that names a price. */
const carLine = /^\s*\d{1,2}[.)]\s.*\$\s?\d/;

/** A reply with at most five cars in each of its lists: lines beyond are left out, and the customer asks for more. */
export function limitLists(text: string): string {
  let cars = 0;
  const kept = text.split("\n").filter((line) => {
    const isCar = carLine.test(line);
    if (isCar) cars += 1;
    else if (line.trim() !== "") cars = 0;
    return !isCar || cars <= mostCars;
  });
  return kept.join("\n");
}
