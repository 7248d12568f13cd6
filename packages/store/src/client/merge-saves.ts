import { urgentNeedQuestions, type UrgentNeeds } from "@spean/model";
import type { CaseFacts, CaseView } from "./case-view.js";
import { isSameJson } from "./is-same-json.js";
import type { SaveRequest } from "./save-request.js";

/**
 * Something that two saves of a case can change differently, as a path: the answer to an indicator is at
 * `/observations/<code>`.
 */
export type MergeConflictPath =
  "/ageClass" | "/forms" | "/person" | `/urgentNeeds/${string}` | `/observations/${string}`;

/** The part of a record on which two saves can disagree. */
export type ComparableRecord = Pick<CaseView["record"], keyof CaseFacts | "person" | "observations">;

/** Two sides of a three-way merge; the save is the third. */
export interface ThreeWayMergeSides {
  /** The common base: the record as the author of the save had seen it; nothing of it, where they began the case. */
  readonly seen: Partial<ComparableRecord>;
  /** Theirs: the record as it stands now. */
  readonly stands: ComparableRecord;
}

/** Mine: the part of a save that can collide. */
type MergeableSave = Pick<SaveRequest, keyof CaseFacts | "person" | "observations">;

type Needs = Readonly<Record<string, unknown>>;

/** Urgent needs field by field, with `not-asked` for a question that nobody came to. */
const fieldsOf = (of: UrgentNeeds | undefined): Needs => ({
  ...Object.fromEntries(urgentNeedQuestions.map((need) => [need, { answer: "not-asked" }])),
  ...of,
});

const inOrder = (forms: CaseFacts["forms"] = []) => [...forms].sort();

/** True if both sides changed it, and not to the same value. */
const differ = (seen: unknown, stands: unknown, mine: unknown): boolean =>
  !isSameJson(mine, seen) && !isSameJson(stands, seen) && !isSameJson(mine, stands);

function needsThatCollide({ seen, stands }: ThreeWayMergeSides, save: MergeableSave): MergeConflictPath[] {
  if (!save.urgentNeeds) return [];
  const [before, now, mine] = [
    fieldsOf(seen.urgentNeeds),
    fieldsOf(stands.urgentNeeds),
    fieldsOf(save.urgentNeeds),
  ];
  return Object.keys(mine).flatMap((field): MergeConflictPath[] =>
    differ(before[field], now[field], mine[field]) ? [`/urgentNeeds/${field}`] : [],
  );
}

/** The observations of a record that nothing corrects. */
function standingIn({
  observations = [],
}: Pick<ComparableRecord, "observations">): NonNullable<ComparableRecord["observations"]> {
  const corrected = new Set(observations.map(({ corrects }) => corrects));
  return observations.filter(({ id }) => !corrected.has(id));
}

function answersThatCollide({ seen, stands }: ThreeWayMergeSides, save: MergeableSave): MergeConflictPath[] {
  const known = new Set(seen.observations?.map(({ id }) => id));
  const others = standingIn(stands).filter(({ id }) => !known.has(id));
  const mine = new Set(save.observations.map(({ indicator }) => indicator));
  return [...mine].flatMap((code): MergeConflictPath[] => {
    const answers = save.observations
      .filter(({ indicator }) => indicator === code)
      .map(({ answer }) => answer);
    const otherwise = others.some(
      ({ indicator, answer }) => indicator === code && answers.some((one) => one !== answer),
    );
    return otherwise ? [`/observations/${code}`] : [];
  });
}

/**
 * Collisions of a three-way merge: changed on both sides, to different values. Only a person can say which
 * value stands.
 */
export function findMergeCollisions(between: ThreeWayMergeSides, save: MergeableSave): MergeConflictPath[] {
  const { seen, stands } = between;
  return [
    ...(differ(seen.ageClass, stands.ageClass, save.ageClass) ? (["/ageClass"] as const) : []),
    ...(differ(inOrder(seen.forms), inOrder(stands.forms), inOrder(save.forms)) ? (["/forms"] as const) : []),
    ...needsThatCollide(between, save),
    ...answersThatCollide(between, save),
    ...(save.person && differ(seen.person ?? {}, stands.person ?? {}, save.person)
      ? (["/person"] as const)
      : []),
  ];
}

/** Three-way merge of urgent needs, field by field; where both sides changed a field, `mine` wins. */
export function mergeUrgentNeeds(
  { seen, stands }: ThreeWayMergeSides,
  mine: UrgentNeeds | undefined,
): UrgentNeeds | undefined {
  if (!mine || !stands.urgentNeeds) return mine ?? stands.urgentNeeds;
  const [before, now] = [fieldsOf(seen.urgentNeeds), fieldsOf(stands.urgentNeeds)];
  const changed = Object.entries(fieldsOf(mine)).filter(
    ([field, value]) => !isSameJson(value, before[field]),
  );
  return { ...now, ...Object.fromEntries(changed) } as UrgentNeeds;
}

/**
 * Three-way merge of the facts of a save without collisions: a fact that it did not change is as it stands
 * now.
 */
export function mergeCaseFacts(between: ThreeWayMergeSides, save: MergeableSave): CaseFacts {
  const { seen, stands } = between;
  const ageClass = save.ageClass === seen.ageClass ? stands.ageClass : save.ageClass;
  const forms = isSameJson(inOrder(save.forms), inOrder(seen.forms)) ? stands.forms : save.forms;
  const urgentNeeds = mergeUrgentNeeds(between, save.urgentNeeds);
  return { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}
