import type { ScoringCase } from "@spean/model";

/** An example case on one line: for whom it is, and the codes by answer. What it does not name is open. */
export function describeExampleCase({ ageClass, forms = [], answers }: ScoringCase): string {
  const given = (["yes", "no"] as const).flatMap((answer) => {
    const codes = Object.keys(answers).filter((code) => answers[code] === answer);
    if (codes.length === 0) return [];
    return `${answer}: ${codes.length > 12 ? `${codes.slice(0, 12).join(", ")} and ${codes.length - 12} more` : codes.join(", ")}`;
  });
  return [`${ageClass}, ${forms.join(", ")}`, ...(given.length > 0 ? given : ["no answer"])].join("; ");
}
