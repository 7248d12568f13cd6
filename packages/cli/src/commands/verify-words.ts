import type { ReleaseViolation, ReleaseViolationCode } from "@spean/rules/verify";
import { describeExampleCase } from "../output/case-words.js";

/** The sentence for each violation of its subject, for the people who write standards. */
const sentences: Readonly<Record<ReleaseViolationCode, string>> = {
  "always-indicated": "holds without any answer",
  "changes-a-finding": "is declared informative only, and changes a finding",
  "changes-no-dimension": "is counted, and changes its dimension in no case",
  "changes-no-finding":
    "changes no finding in any case: declare it informative only, with a reason, or mend the rules",
  "child-needs-means":
    "does not hold of a child by act and purpose alone, though means are never required of a child (Palermo Protocol Art. 3(c))",
  "child-without-finding": "does not apply to this list, which serves children",
  "clause-never-decides": "makes no dimension positive that other clauses do not",
  "doubtful-age-without-child-list":
    "is not served by this list, though it serves children: whoever may have been a child is treated as one",
  "informative-not-counted": "is declared informative only where it does not count anyway",
  "never-indicated": "holds in no case, even with every answer yes",
  "no-headline": "has none of the findings that make the outcome",
  "no-list": "has no list for this form of exploitation",
  "not-monotone": "can be lost by one more yes",
  "points-disagree": "is not positive by the points exactly when it is by the counts",
  "rests-on-too-few": "rests on fewer answers than the standard declares",
  "unknown-reference": "names nothing that the standard has",
};

/** A violation as text: what is wrong, where, and the smallest case that shows it. */
export function describeViolation({
  code,
  list,
  subject,
  data = {},
  counterexample,
}: ReleaseViolation): string {
  const where = list === undefined ? "" : ` on ${list}`;
  const details = Object.entries(data).map(([key, value]) => `${key} ${value}`);
  const lines = [
    `${code}: the ${subject.kind} ${subject.code}${where} ${sentences[code]}${details.length > 0 ? ` (${details.join(", ")})` : ""}.`,
  ];
  if (counterexample) lines.push(`  smallest case: ${describeExampleCase(counterexample)}`);
  return lines.map((line) => `${line}\n`).join("");
}
