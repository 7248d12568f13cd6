import type { UrgentNeeds } from "@spean/model";
import type { CaseView, Facts } from "./case-view.js";
import type { Save } from "./save.js";
import { same } from "./same.js";

/** Something of a case that two saves can change in different ways, as a path: an indicator's answer is at `/observations/<code>`. */
export type Thing = "/ageClass" | "/forms" | "/person" | `/urgentNeeds/${string}` | `/observations/${string}`;

/** What of a record two saves can disagree on. */
export type Comparable = Pick<CaseView["record"], keyof Facts | "person" | "observations">;

/** What a save is compared with: the record as whoever made it had seen it, and as it stands. */
interface Between {
  readonly seen: Comparable;
  readonly stands: Comparable;
}

/** A save, as far as it can collide. */
type Colliding = Pick<Save, keyof Facts | "person" | "observations">;

const needs = [
  "dangerNow",
  "medicalCareNeeded",
  "childrenWithPerson",
  "placeSafe",
  "placePrivate",
  "othersPresent",
] as const;
type Needs = Readonly<Record<string, unknown>>;

/** What urgent needs say field by field; a question that nobody came to was not asked. */
const fieldsOf = (of: UrgentNeeds | undefined): Needs => ({
  ...Object.fromEntries(needs.map((need) => [need, { answer: "not-asked" }])),
  ...of,
});

const inOrder = (forms: Facts["forms"] = []) => [...forms].sort();

/** Both sides changed it, and not to the same. */
const differ = (seen: unknown, stands: unknown, mine: unknown): boolean =>
  !same(mine, seen) && !same(stands, seen) && !same(mine, stands);

function needsThatCollide({ seen, stands }: Between, save: Colliding): Thing[] {
  if (!save.urgentNeeds) return [];
  const [before, now, mine] = [
    fieldsOf(seen.urgentNeeds),
    fieldsOf(stands.urgentNeeds),
    fieldsOf(save.urgentNeeds),
  ];
  return Object.keys(mine).flatMap((field): Thing[] =>
    differ(before[field], now[field], mine[field]) ? [`/urgentNeeds/${field}`] : [],
  );
}

/** The observations of a record that nothing corrects. */
function standingIn({
  observations = [],
}: Pick<Comparable, "observations">): NonNullable<Comparable["observations"]> {
  const corrected = new Set(observations.map(({ corrects }) => corrects));
  return observations.filter(({ id }) => !corrected.has(id));
}

function answersThatCollide({ seen, stands }: Between, save: Colliding): Thing[] {
  const known = new Set(seen.observations?.map(({ id }) => id));
  const others = standingIn(stands).filter(({ id }) => !known.has(id));
  const mine = new Set(save.observations.map(({ indicator }) => indicator));
  return [...mine].flatMap((code): Thing[] => {
    const answers = save.observations
      .filter(({ indicator }) => indicator === code)
      .map(({ answer }) => answer);
    const otherwise = others.some(
      ({ indicator, answer }) => indicator === code && answers.some((one) => one !== answer),
    );
    return otherwise ? [`/observations/${code}`] : [];
  });
}

/** Everything that a save changes and that was changed to something else since it was made: only a person can say which stands. */
export function collisionsOf(between: Between, save: Colliding): Thing[] {
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

/** Urgent needs of which each field is as it was changed, on whichever side that was. Where both changed one, `mine` has it. */
export function mergedNeeds(
  { seen, stands }: Between,
  mine: UrgentNeeds | undefined,
): UrgentNeeds | undefined {
  if (!mine || !stands.urgentNeeds) return mine ?? stands.urgentNeeds;
  const [before, now] = [fieldsOf(seen.urgentNeeds), fieldsOf(stands.urgentNeeds)];
  const changed = Object.entries(fieldsOf(mine)).filter(([field, value]) => !same(value, before[field]));
  return { ...now, ...Object.fromEntries(changed) } as UrgentNeeds;
}

/** The facts of a save that collides with nothing: what it did not change is as it stands. */
export function mergedFacts(between: Between, save: Colliding): Facts {
  const { seen, stands } = between;
  const ageClass = save.ageClass === seen.ageClass ? stands.ageClass : save.ageClass;
  const forms = same(inOrder(save.forms), inOrder(seen.forms)) ? stands.forms : save.forms;
  const urgentNeeds = mergedNeeds(between, save.urgentNeeds);
  return { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}
