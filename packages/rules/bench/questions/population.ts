import type { AgeClass, FormOfExploitation, PinnedStandard } from "@spean/model";
import { findApplicableLists } from "../../src/index.js";

/** A person of the invented population: what every question would be answered, if it were asked. */
export interface Person {
  readonly id: string;
  readonly ageClass: AgeClass;
  readonly forms: readonly FormOfExploitation[];
  readonly yes: ReadonlySet<string>;
}

/**
 * The assumptions, none of which comes from data: they are there to be read and changed.
 *
 * - Two thirds of the people are known to be adults, a fifth children; the age of the rest is unknown or
 *   disputed.
 * - Labour exploitation is asked about most, sexual exploitation of one in six; of one in six, nothing is
 *   known beforehand.
 * - Everybody has a level, `little`, `some` or `much`. Each dimension or group shares it with a chance of
 *   0.7, and draws its own otherwise.
 * - A question is answered `yes` with a chance that depends on the level alone, one independently of another,
 *   and `no` otherwise:
 *   nobody declines, and everybody knows.
 */
const assumptions = {
  ageClasses: { adult: 0.65, child: 0.2, unknown: 0.1, disputed: 0.05 },
  forms: { labour: 0.66, sexual: 0.17, any: 0.17 },
  levels: { little: 0.4, some: 0.35, much: 0.25 },
  sharesLevel: 0.7,
  yes: {
    dimension: { little: 0.02, some: 0.12, much: 0.35 },
    act: { little: 0.1, some: 0.25, much: 0.4 },
    purpose: { little: 0.01, some: 0.05, much: 0.15 },
  },
} as const;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many invented people, the same for the same seed. */
export function population(standard: PinnedStandard, size: number, seed: number): Person[] {
  const random = randomFrom(seed);
  const draw = <Name extends string>(shares: Readonly<Record<Name, number>>): Name => {
    const names = Object.keys(shares) as Name[];
    let left = random();
    return names.find((name) => (left -= shares[name]) < 0) ?? (names[names.length - 1] as Name);
  };
  return Array.from({ length: size }, (_, index): Person => {
    const ageClass = draw(assumptions.ageClasses);
    const form = draw(assumptions.forms);
    const forms = form === "any" ? [] : [form];
    const level = draw(assumptions.levels);
    const levels = new Map(
      [...standard.dimensions, ...standard.groups].map(({ code }) => [
        code,
        random() < assumptions.sharesLevel ? level : draw(assumptions.levels),
      ]),
    );
    const kind = (code: string) => (code === "act" || code === "purpose" ? code : "dimension");
    const yes = standard.indicators.filter(
      ({ dimension }) => random() < assumptions.yes[kind(dimension)][levels.get(dimension) ?? level],
    );
    return { id: `invented-${index + 1}`, ageClass, forms, yes: new Set(yes.map(({ code }) => code)) };
  }).filter((person) => findApplicableLists(standard, person).length > 0);
}
