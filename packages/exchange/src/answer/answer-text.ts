import { refuse } from "../refusal/refusal.js";

const FORMAT = "spean-answer/1";

/** A sealed answer as one line: its format, a tilde, the sealed part. */
export const answerText = (sealed: string): string => `${FORMAT}~${sealed}`;

/** The sealed part of such a line. */
export function answerPart(text: string): string {
  const [format, sealed, ...more] = text.split("~", 3);
  if (format !== FORMAT) refuse(/^spean-[a-z]+\/\d+$/.test(format!) ? "wrong-kind" : "malformed");
  return sealed === undefined || more.length > 0 ? refuse("malformed") : sealed;
}
