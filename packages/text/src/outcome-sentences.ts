import type { AgeClass, State, TreatAs } from "@spean/model";
import type { MessageId } from "./catalogue.js";
import type { MessageValues, LanguageText } from "./text.js";

/** Facts that select the sentences of an outcome. Labels are in the language of the text. */
export interface OutcomeFacts {
  readonly outcome: State;
  /** Number of signs answered `yes`, on any list. */
  readonly reported: number;
  /** Number of signs that were answered `yes` and whose answer was changed since. */
  readonly takenBack?: number;
  /** The labels of the positive dimensions, each once. */
  readonly positiveDimensions: readonly string[];
  readonly treatAs?: TreatAs;
  /** Lets the sentence about a child say why, where the age is not known or disputed. */
  readonly ageClass?: AgeClass;
  /** The labels of the draft lists used. */
  readonly draftLists?: readonly string[];
  /** Number of signs observed both as `yes` and as `no`. */
  readonly conflicts?: number;
}

/**
 * One sentence (sometimes two) of an outcome: its message id, the values of its placeholders, and its words.
 */
export interface OutcomeSentence {
  readonly id: MessageId;
  readonly values: MessageValues;
  readonly text: string;
}

type Chosen = readonly [MessageId, MessageValues?];

/**
 * The sentences that go with an outcome, in order. None calls a person a non-victim, none says "not reported"
 * when something was, and every outcome but `indicated` ends by saying that trafficking is not ruled out and
 * that services and referral stay open.
 */
export function createOutcomeSentences(outcome: OutcomeFacts, text: LanguageText<string>): OutcomeSentence[] {
  const chosen = [
    ...stateSentences(outcome),
    ...positiveDimension(outcome, text),
    ...circumstances(outcome, text),
    ...closing(outcome),
  ];
  return chosen.map(([id, values = {}]) => ({ id, values, text: text.message(id, values) }));
}

function stateSentences({ outcome, reported, takenBack = 0 }: OutcomeFacts): Chosen[] {
  const before: Chosen[] = takenBack > 0 ? [["outcome.taken-back", { takenBack }]] : [];
  if (outcome !== "not-indicated")
    return [
      [`outcome.${outcome}`],
      ...(reported > 0 ? ([["outcome.reported", { reported }]] satisfies Chosen[]) : []),
      ...before,
    ];
  if (reported > 0) return [["outcome.some-reported", { reported }], ...before];
  return before.length > 0 ? before : [["outcome.none-reported"]];
}

// an open outcome must not hold back the interview that a positive dimension already calls for
function positiveDimension(
  { outcome, positiveDimensions }: OutcomeFacts,
  text: LanguageText<string>,
): Chosen[] {
  if (outcome === "indicated" || positiveDimensions.length === 0) return [];
  return [
    [
      "outcome.positive-dimension",
      { count: positiveDimensions.length, dimensions: text.list(positiveDimensions) },
    ],
  ];
}

function circumstances(
  { treatAs, ageClass, draftLists = [], conflicts = 0 }: OutcomeFacts,
  text: LanguageText<string>,
): Chosen[] {
  const uncertain = ageClass === "unknown" || ageClass === "disputed";
  const chosen: Chosen[] = [];
  if (treatAs === "child") chosen.push([uncertain ? "outcome.child-age-uncertain" : "outcome.child"]);
  if (draftLists.length > 0)
    chosen.push(["outcome.draft-lists", { count: draftLists.length, lists: text.list(draftLists) }]);
  if (conflicts > 0) chosen.push(["outcome.conflicts", { count: conflicts }]);
  return chosen;
}

function closing({ outcome }: OutcomeFacts): Chosen[] {
  return [["outcome.decision"], [outcome === "indicated" ? "outcome.refer" : "outcome.stays-open"]];
}
