let count = 0;

/** Addresses that nobody has written from yet. */
export function inventCustomers(howMany: number): string[] {
  return Array.from({ length: howMany }, () => {
    count += 1;
    return `whatsapp:+5299${String(count).padStart(8, "0")}`;
  });
}
