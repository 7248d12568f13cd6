import type { AssessmentTextInput } from "./assessment-view.js";

/** The labels of lists, each in quotation marks: a label may hold a colon or an "and" of its own. */
export function listNames(codes: readonly string[], { labels, text }: AssessmentTextInput): string[] {
  return codes.map((code) => text.message("explain.quoted", { label: labels.list(code) }));
}
