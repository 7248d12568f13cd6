import type { PinnedStandard } from "@spean/model";
import { type Applicability, treatAs } from "../applicable-lists.js";
import { engine } from "../engine.js";
import { evidenceOn, type Marks } from "../evidence.js";
import { type Bits, count } from "../fields.js";
import type { Plan } from "../plan.js";
import { prepare } from "../prepare.js";
import { type Rank, STATES } from "../state.js";
import { codeTexts } from "./code-texts.js";
import { listWriter, type ListWriter } from "./list-writer.js";

/** A case as its reader leaves it on a sheet that is used over and over. */
export interface AnswerSheet extends Applicability {
  /** The `id` as JSON, quotes and all. */
  readonly id: string;
  /** One byte for each indicator, in the standard's order: the length of its answer (`no` is 2, `yes` 3, `not-asked` 9), 0 for none. */
  readonly marks: Readonly<Marks>;
}

/** Writes assessments. */
export interface LineWriter {
  /** The codes of the indicators, in the order of the marks. */
  readonly codes: readonly string[];
  /** The assessment as JSON: what `JSON.stringify` makes of `evaluate`, byte for byte. */
  write(sheet: AnswerSheet): string;
}

/** What is written of all cases with the same lists in use, made beforehand. */
interface Prelude {
  readonly plan: Plan;
  readonly lists: readonly ListWriter[];
  readonly pinned: string;
}

/** Compiles a standard for writing assessments; `brief` leaves out the open questions. */
export function compileLines(standard: PinnedStandard, { brief }: { readonly brief: boolean }): LineWriter {
  const { fields, planFor } = prepare(standard);
  const layOut = evidenceOn(fields);
  const codes = codeTexts(fields);
  const { id, version, digest } = standard;
  const preludes = new Map<Plan, Prelude>();
  const findingTexts = new Map<object, string>();
  const preludeOf = (plan: Plan): Prelude => {
    const pins = JSON.stringify({ standard: { id, version, digest }, engine, lists: plan.codes, draftLists: plan.draftCodes });
    return { plan, pinned: pins.slice(1, -1), lists: plan.lists.map((list) => listWriter(list, { codes, brief })) };
  };
  const textOf = (finding: object) => findingTexts.get(finding) ?? keep(findingTexts, finding, JSON.stringify(finding));

  return {
    codes: fields.codes,
    write(sheet) {
      const plan = planFor(sheet);
      const { lists, pinned } = preludes.get(plan) ?? keep(preludes, plan, preludeOf(plan));
      const evidence = layOut(sheet.marks);
      const holds = plan.lists.map(({ truths }) => truths(evidence.yes));
      const couldHold = plan.lists.map(({ truths }) => truths(evidence.possible));
      let outcome: Rank = 0;
      let findings = "";
      for (const { headline, of } of plan.states.findings) {
        const { rank, finding } = of(holds, couldHold);
        findings += findings === "" ? textOf(finding) : `,${textOf(finding)}`;
        if (headline && rank > outcome) outcome = rank;
      }
      let elements = "";
      let dimensions = "";
      lists.forEach((list, at) => {
        elements = joined(elements, list.elements(evidence, holds[at]!, couldHold[at]!));
        dimensions = joined(dimensions, list.dimensions(evidence, holds[at]!, couldHold[at]!));
      });
      const state = STATES[outcome];
      const head = `{"id":${sheet.id},${pinned},"treatAs":"${treatAs(sheet.ageClass)}","outcome":"${state}","reported":${count(evidence.yes)}`;
      const unused = codes(answered(sheet.marks, plan.elsewhere), plan.elsewhere);
      return `${head},"findings":[${findings}],"elements":[${elements}],"dimensions":[${dimensions}],"unused":[${unused}],"conflicts":[]}`;
    },
  };

  function answered(marks: Readonly<Marks>, mask: Bits): Bits {
    const bits = new Int32Array(mask.length);
    for (let place = 0; place < marks.length; place += 1)
      if (marks[place] !== 0 && marks[place] !== 9) bits[fields.fieldOf[place]!]! |= fields.bitOf[place]!;
    return bits;
  }
}

const joined = (a: string, b: string) => (a === "" || b === "" ? a + b : `${a},${b}`);

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
