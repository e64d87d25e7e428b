/**
 * What a number that is said of money without its «mil» stands for at least, in thousands: a car costs no less, a down
 * payment may. `besideTerms`: a price where a number may be a term as well («lo dejas en 48», «el de 72»).
 */
export const leastShort = { price: 50, downPayment: 10, besideTerms: 75 };

/** «Tengo 250», «menos de 80 km»: who leaves out the «mil» means it. What is 1,000 or more is as it is said. */
export function readThousands(value: number): number {
  return isShort(value) ? value * 1_000 : value;
}

/** The same of a number as it was read: one with its currency is as it is said. */
export function readAmount({ money, value }: { money: boolean; value: number }): number {
  return money ? value : readThousands(value);
}

/** True of a number that may be meant in thousands. */
export function isShort(value: number): boolean {
  return value > 0 && value < 1_000;
}
