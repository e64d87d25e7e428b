import type { Language } from "../../text/language.ts";

const grouped = new Intl.NumberFormat("en-US");

/**
 * Amounts as Mexico writes them: thousands behind commas, decimals behind a point, the currency behind them.
 * `$250.000` and `MX$250000` become `$250,000`; in English, where «$» is read as US dollars, each names its currency.
 * @param currency of the stock, for example MXN
 */
export function writePrices(text: string, currency: string, language: Language): string {
  const written = text
    // MXN $250,000; MX$250,000
    .replace(
      new RegExp(`\\b${currency} ?\\$ ?(\\d[\\d.,]*\\d|\\d)(?![\\d.,]*\\d)(?! ?${currency})`, "g"),
      `$$$1 ${currency}`,
    )
    .replace(/\bMXN? ?\$ ?(?=\d)/g, "$")
    // $250.000, $1.234,50
    .replace(/\$ ?(\d{1,3}(?:\.\d{3})+)(?:,(\d{2}))?(?![\d.,]*\d)/g, (_, whole: string, cents?: string) =>
      joinAmount(whole, cents),
    )
    // 250.000 pesos, 45.000 km
    .replace(
      /(?<![\d.,$])(\d{1,3}(?:\.\d{3})+)(?= ?(?:pesos|MXN|kms?\b|kil[óo]metros|kilomet(?:er|re)s))/g,
      (whole) => whole.replaceAll(".", ","),
    )
    // $250000
    .replace(/\$ ?(\d{4,12})(?:\.(\d{2}))?(?![\d.,]*\d)/g, (_, whole: string, cents?: string) =>
      joinAmount(grouped.format(Number(whole)), cents),
    );
  return language === "en" ? nameCurrency(written, currency) : written;
}

function joinAmount(whole: string, cents: string | undefined): string {
  return `$${whole.replaceAll(".", ",")}${cents ? `.${cents}` : ""}`;
}

/** Not where a currency stands beside it already, nor in «$250k». */
function nameCurrency(text: string, currency: string): string {
  return text.replace(
    /(?<![A-Z])\$(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?(?![\d.,]*\d)(?!\s?[kKmM]\b)(?!\*?\s?\(?(?:[A-Z]{3}\b|pesos|dollars|mil\b|million))/g,
    `$& ${currency}`,
  );
}
