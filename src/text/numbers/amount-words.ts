/** An amount as a customer writes it in digits: «$80,000», «80 mil pesos», "80k"; over text as it was written. */
export const amountWords = String.raw`\$?\s?\d[\d.,]*(?<![.,])(?:\s?(?:mil|k|thousand|grand)(?!\p{L}))?(?:\s?(?:pesos|mxn)(?!\p{L}))?`;
