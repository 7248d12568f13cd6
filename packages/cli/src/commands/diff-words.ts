import type { VersionCause } from "@spean/model";
import type { VersionBump, ChangedCases, FindingChangeKind, StandardDifference } from "@spean/rules/diff";
import { describeExampleCase } from "../output/case-words.js";

const kinds: Readonly<Record<FindingChangeKind, string>> = {
  lost: "LOST, takes protection away",
  gained: "gained",
  opened: "opened: not indicated before, undetermined only because a question or a list is new",
};

const bumps: Readonly<Record<VersionBump, string>> = {
  major: "major: cases that were answered before gain or lose a finding",
  minor: "minor: nothing that was indicated changes",
  patch: "patch: nothing that scores differs",
  none: "none: nothing differs but perhaps the version",
};

function causeWords(cause: VersionCause): string {
  if (cause.kind === "headline") return "the headline";
  if (cause.kind === "strength") return `${cause.code} on ${cause.list}: ${cause.before} to ${cause.after}`;
  return `${cause.kind} ${cause.code} ${cause.change}`;
}

/** Classes shown; the JSON has more. */
const MOST = 3;

function changedText({ kind, judged, applies, lists, answerSets, classes, more }: ChangedCases): string {
  const names = (codes: readonly string[]) => codes.join(", ") || "no list";
  const same = names(lists.before) === names(lists.after);
  const rest = classes.length - MOST + more;
  return [
    `${judged.kind === "finding" ? judged.code : "the outcome"} ${kinds[kind]}`,
    `  for ${applies.map(({ ageClass, forms }) => `${ageClass} (${forms.join(", ")})`).join("; ")}`,
    `  by ${names(lists.before)}${same ? "" : `, then by ${names(lists.after)}`}; in ${answerSets.changed} of ${answerSets.of} sets of answers`,
    ...classes
      .slice(0, MOST)
      .flatMap(({ witness, causes }) => [
        `  case: ${describeExampleCase(witness)}`,
        `    because of ${causes.map(causeWords).join("; ")}`,
      ]),
    ...(rest > 0 ? [`  and ${rest} more smallest classes`] : []),
    "",
  ].join("\n");
}

/**
 * A difference as text: for whom what changes and why, the smallest case first, and the version bump at the
 * end.
 */
export function describeDifference({ bump, major, minor, changes }: StandardDifference): string {
  const found = [...major, ...minor].map(changedText);
  const scores = changes.length > 0 ? `What scores differs: ${changes.map(causeWords).join("; ")}. ` : "";
  const equal = `${scores}No finding and no outcome changes: proved for every possible case.\n`;
  return `${found.length > 0 ? found.join("\n") : equal}\nVersion bump: ${bumps[bump]}.\n`;
}
