import { oneOf } from "../../catalog/match/reading/pattern.ts";

/** Whole words over `plainWords`: one of a list of wordings, with a comma and white space between them. */
export function said(list: string): string {
  return ` ${oneOf(list)} `;
}

/** A test for any of the patterns. */
export function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join("|"));
}
