import type { Answer, PinnedStandard } from "@spean/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallStandard } from "../../test/proof-standards.js";
import { isClauseMet } from "../clauses.js";
import { compileStandard } from "../index.js";
import { verifyStandard } from "../verify.js";
import { situationOfList } from "./case-situation.js";

const subsets = (codes: readonly string[]): string[][] =>
  codes.reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]]);

/** What holds on a list, by the engine, for every set of `yes` answers: names as `finding trafficking`. */
function holding(standard: PinnedStandard, list: string): Map<string, (yes: readonly string[]) => boolean> {
  const { evaluate } = compileStandard(standard);
  const { ageClass, form } = situationOfList(
    standard,
    standard.lists.find(({ code }) => code === list)!,
  );
  const known = new Map<string, Set<string>>();
  const judge = (yes: readonly string[]) => {
    const key = [...yes].sort().join();
    const found = known.get(key);
    if (found) return found;
    const answers = Object.fromEntries(yes.map((code) => [code, "yes" as Answer]));
    const { findings, elements, dimensions } = evaluate({ id: "c-1", ageClass, forms: [form], answers });
    const here = [
      ...elements.map((one) => ({ ...one, kind: "element" })),
      ...dimensions.map((one) => ({ ...one, kind: "dimension" })),
    ];
    const names = [
      ...here
        .filter((one) => one.list === list && one.state === "indicated")
        .map(({ kind, code }) => `${kind} ${code}`),
      ...findings.flatMap(({ code, byList }) =>
        byList.filter((one) => one.list === list && one.state === "indicated").map(() => `finding ${code}`),
      ),
    ];
    known.set(key, new Set(names));
    return known.get(key)!;
  };
  const names = [
    ...standard.dimensions.map(({ code }) => `dimension ${code}`),
    ...standard.elements.map(({ code }) => `element ${code}`),
    ...standard.findings
      .filter(({ conditions }) => conditions.some(({ lists }) => lists.includes(list)))
      .map(({ code }) => `finding ${code}`),
  ];
  return new Map(names.map((name) => [name, (yes: readonly string[]) => judge(yes).has(name)]));
}

/**
 * The violations that trying every answer finds, of those that can be seen from outside; each with the size
 * of its smallest case. Without negation and with thresholds of at least 1, nothing that the schema accepts
 * is always indicated.
 */
function bruteForce(standard: PinnedStandard): string[] {
  const codes = standard.indicators.map(({ code }) => code);
  const sets = subsets(codes);
  return standard.lists.flatMap(({ code: list }) => {
    const held = holding(standard, list);
    const findings = [...held].filter(([name]) => name.startsWith("finding "));
    const found: string[] = [];
    for (const [name, holds] of findings) {
      const sizes = sets.filter(holds).map((yes) => yes.length);
      const least = Math.min(...sizes);
      if (sizes.length === 0) found.push(`never-indicated ${list} ${name} ${codes.length}`);
      if (least === 0) found.push(`always-indicated ${list} ${name} 0`);
      else if (least < standard.minimumEvidence!) found.push(`rests-on-too-few ${list} ${name} ${least}`);
    }
    for (const { code, dimension, strengths, informativeOnly } of standard.indicators) {
      const without = sets.filter((yes) => !yes.includes(code));
      const changes = (holds: (yes: readonly string[]) => boolean) =>
        without.filter((yes) => holds(yes) !== holds([...yes, code]));
      const counted = strengths[list] !== "none";
      const declared = informativeOnly?.lists.includes(list) ?? false;
      if (!counted && dimension !== "act") {
        if (declared) found.push(`informative-not-counted ${list} indicator ${code} 1`);
        continue;
      }
      if (counted && changes(held.get(`dimension ${dimension}`)!).length === 0)
        found.push(`changes-no-dimension ${list} indicator ${code} 1`);
      const cases = findings.flatMap(([, holds]) => changes(holds)).map((yes) => yes.length + 1);
      if (declared && cases.length > 0)
        found.push(`changes-a-finding ${list} indicator ${code} ${Math.min(...cases)}`);
      if (!declared && cases.length === 0) found.push(`changes-no-finding ${list} indicator ${code} 1`);
    }
    if (standard.lists.find(({ code }) => code === list)!.ageClasses.includes("child"))
      found.push(...childViolations(standard, list, sets));
    return found;
  });
}

function childViolations(standard: PinnedStandard, list: string, sets: readonly string[][]): string[] {
  const held = holding(standard, list);
  return standard.findings.flatMap(({ code, conditions }) => {
    const text = JSON.stringify(conditions.map(({ condition }) => condition));
    const both = conditions.some(({ condition }) =>
      ["act", "purpose"].every((element) => JSON.stringify(condition).includes(`"element":"${element}"`)),
    );
    if (!text.includes('"element":"means"') && !both) return [];
    const enough = sets.filter((yes) => held.get("element act")!(yes) && held.get("element purpose")!(yes));
    const holds = held.get(`finding ${code}`);
    const against = enough.filter((yes) => !holds || !holds(yes)).map((yes) => yes.length);
    if (!holds)
      return [
        `child-without-finding ${list} finding ${code} ${against.length === 0 ? "none" : Math.min(...against)}`,
      ];
    return against.length === 0 ? [] : [`child-needs-means ${list} finding ${code} ${Math.min(...against)}`];
  });
}

/** The violations of clauses, by the engine's own reading of a clause, over every set of `yes` answers. */
function clauseViolations(standard: PinnedStandard): string[] {
  const sets = subsets(standard.indicators.map(({ code }) => code));
  const places = standard.lists.flatMap(({ code: list }) =>
    standard.dimensions.map(({ code: dimension }) => ({ list, dimension })),
  );
  const countsOf = ({ list, dimension }: (typeof places)[number], yes: readonly string[]) => {
    const counted = standard.indicators.filter(
      (one) => one.dimension === dimension && yes.includes(one.code),
    );
    const of = (strength: string) => counted.filter(({ strengths }) => strengths[list] === strength).length;
    return { strong: of("strong"), medium: of("medium"), weak: of("weak") };
  };
  const tried = places.flatMap((place) =>
    sets.map((yes) => ({
      ...place,
      size: yes.length,
      met: standard.clauses.map((clause) => isClauseMet(clause, countsOf(place, yes))),
    })),
  );
  const forms = standard.clauses.map((clause) => "points" in clause);
  const idle = standard.clauses.flatMap(({ code }, place) => {
    const met = tried.filter((one) => one.met[place]);
    if (
      met.some(
        (one) => !one.met.some((other, index) => other && index !== place && forms[index] === forms[place]),
      )
    )
      return [];
    return [
      `clause-never-decides undefined clause ${code} ${Math.min(standard.indicators.length, ...met.map(({ size }) => size))}`,
    ];
  });
  if (!forms.includes(true) || !forms.includes(false)) return idle;
  const disagreeing = places.flatMap(({ list, dimension }) => {
    const here = tried.filter((one) => one.list === list && one.dimension === dimension);
    const by = (met: readonly boolean[], form: boolean) =>
      met.some((holds, index) => holds && forms[index] === form);
    const sizes = here.filter(({ met }) => by(met, true) !== by(met, false)).map(({ size }) => size);
    return sizes.length === 0 ? [] : [`points-disagree ${list} dimension ${dimension} ${Math.min(...sizes)}`];
  });
  return [...idle, ...disagreeing];
}

const told = new Set([
  ...["never-indicated", "rests-on-too-few", "informative-not-counted", "changes-no-dimension"],
  ...["changes-a-finding", "changes-no-finding", "child-without-finding", "child-needs-means"],
  ...["clause-never-decides", "points-disagree"],
]);

test("on small standards the violations and the sizes of their counterexamples are those that trying every answer finds", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(smallStandard, (standard) => {
      const { violations } = verifyStandard(standard);
      const proved = violations
        .filter(
          ({ code, subject }) =>
            told.has(code) && !(code === "never-indicated" && subject.kind !== "finding"),
        )
        .map(({ code, list, subject, counterexample }) => {
          const size = counterexample
            ? Object.values(counterexample.answers).filter((answer) => answer === "yes").length
            : "none";
          return `${code} ${list} ${subject.kind} ${subject.code} ${size}`;
        });
      for (const line of proved) seen.add(line.split(" ")[0] as string);
      expect(violations.some(({ code }) => code === "not-monotone")).toBe(false);
      expect(proved.sort()).toEqual([...bruteForce(standard), ...clauseViolations(standard)].sort());
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual([...told].sort());
});

test("a counterexample is a case that shows what its violation says", () => {
  fc.assert(
    fc.property(smallStandard, (standard) => {
      for (const { code, list = "", subject, data, counterexample } of verifyStandard(standard).violations) {
        if (!counterexample || !list) continue;
        const yes = Object.keys(counterexample.answers);
        const held = holding(standard, list);
        const name = `${subject.kind} ${subject.code}`;
        if (code === "never-indicated") expect(held.get(name)!(yes)).toBe(false);
        if (["always-indicated", "rests-on-too-few"].includes(code)) expect(held.get(name)!(yes)).toBe(true);
        if (code === "child-needs-means")
          expect([held.get(name)!(yes), held.get("element act")!(yes)]).toEqual([false, true]);
        if (code !== "changes-a-finding") continue;
        const holds = held.get(`finding ${data!["finding"]}`)!;
        expect([holds(yes), holds(yes.filter((answered) => answered !== subject.code))]).toEqual([
          true,
          false,
        ]);
      }
    }),
    { numRuns: 100 },
  );
});
