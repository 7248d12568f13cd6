import type { ScoringCase } from "@spean/model";

/** The sign was asked about, and absent. */
export const NO = 0;
/** The sign was reported. */
export const YES = 1;
/** The question is open: not asked, unknown or declined. */
export const OPEN = 2;

/** One mark (`NO`, `YES` or `OPEN`) for each indicator of the standard, in its order. */
export type Evidence = Uint8Array;

/** The marks of a case. Whatever is answered neither `yes` nor `no`, or not at all, is open. Codes not in the standard are passed over. */
export function evidenceOf({ answers }: ScoringCase, places: ReadonlyMap<string, number>): Evidence {
  const evidence = new Uint8Array(places.size).fill(OPEN);
  for (const code of Object.keys(answers)) {
    const place = places.get(code);
    if (place === undefined) continue;
    if (answers[code] === "yes") evidence[place] = YES;
    else if (answers[code] === "no") evidence[place] = NO;
  }
  return evidence;
}
