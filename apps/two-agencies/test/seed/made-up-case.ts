import { randomUUID } from "node:crypto";
import type { Actor, Answer, CaseRecord } from "@spean/model";
import { knownIndicators } from "../../src/server/cases/case-scoring.js";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a load can be made again. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const codes = [...knownIndicators];
const forms = ["labour", "labour", "forced-criminality", "begging", "sexual"] as const;
const ages = ["adult", "adult", "adult", "child", "unknown"] as const;
const answers: readonly Answer[] = ["yes", "yes", "yes", "no", "no", "unknown", "declined"];
const [fewestAnswers, mostAnswers] = [6, 24];

/** A made-up case: answers drawn at random, and nothing written. It describes nobody. */
export function madeUpCase(
  next: () => number,
  { observer, at }: { readonly observer: Actor; readonly at: Date },
): CaseRecord {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const asked = new Set(
    Array.from({ length: fewestAnswers + Math.floor(next() * (mostAnswers - fewestAnswers)) }, () =>
      pick(codes),
    ),
  );
  return {
    id: randomUUID(),
    ageClass: pick(ages),
    forms: [pick(forms)],
    observations: [...asked].map((indicator) => ({
      id: randomUUID(),
      indicator,
      answer: pick(answers),
      observedAt: at.toISOString(),
      observer,
      source: "person",
    })),
  };
}
