import { type CaseRecord, comparableText } from "@spean/model";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { type PeopleCount, type PeopleCounts, PEOPLE_COUNT_RESOLUTION } from "./counts.js";
import { type CountedVariableName, countedVariables } from "./variables.js";

type Attribute = PeopleCount["of"][number];

/**
 * Counts people by one attribute and by every two, and rounds each number down to a multiple of ten; a group
 * of fewer is left out. What is left points to nobody, and may leave the agency without consent.
 *
 * A person is counted once: an id that came before, or an earlier case of the same person, counts nothing more.
 *
 * @param records checked case records, one for each person; they may come one by one, and none is kept but its id
 * @returns the counts, the largest group of each combination first; or `too-few-people`
 */
export function countPeople(
  records: Iterable<CaseRecord> | AsyncIterable<CaseRecord>,
): Promise<ExchangeResult<PeopleCounts>> {
  return catchRefusalAsync(async () => {
    const tally = new Map<string, number>();
    const counted = new Set<string>();
    let people = 0;
    for await (const record of records) {
      const ids = [record.id, ...(record.previousCaseIds ?? [])].map(comparableText);
      const again = ids.some((id) => counted.has(id));
      for (const id of ids) counted.add(id);
      if (again) continue;
      people += 1;
      for (const combination of combinationsOf(attributesOf(record))) {
        const key = JSON.stringify(combination);
        tally.set(key, (tally.get(key) ?? 0) + 1);
      }
    }
    if (people < PEOPLE_COUNT_RESOLUTION) throwRefusal("too-few-people");
    return { people: rounded(people), counts: countsOf(tally) };
  });
}

const rounded = (people: number): number => people - (people % PEOPLE_COUNT_RESOLUTION);

function countsOf(tally: ReadonlyMap<string, number>): PeopleCount[] {
  const told = [...tally].filter(([, people]) => people >= PEOPLE_COUNT_RESOLUTION);
  return told
    .map(([key, people]): PeopleCount => ({ of: JSON.parse(key) as Attribute[], people: rounded(people) }))
    .sort((one, other) => compare(orderOf(one), orderOf(other)));
}

/** By variables, then by size, then by value: never in an order that tells more than the rounded numbers. */
const orderOf = ({ of, people }: PeopleCount): (string | number)[] => [
  of.length,
  ...of.map(({ variable }) => names.indexOf(variable)),
  -people,
  ...of.map(({ value }) => value),
];

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

const names = Object.keys(countedVariables) as CountedVariableName[];

/** Each attribute of a person once. */
const attributesOf = (record: CaseRecord): Attribute[] =>
  names.flatMap((variable) => {
    const values = countedVariables[variable].of(record).filter((value) => value !== undefined);
    return [...new Set<string>(values)].map((value) => ({ variable, value }));
  });

/** Each attribute alone, and each two of different variables, in the order of the table of variables. */
const combinationsOf = (attributes: readonly Attribute[]): Attribute[][] =>
  attributes.flatMap((one, at) => [
    [one],
    ...attributes
      .slice(at + 1)
      .filter(({ variable }) => variable !== one.variable)
      .map((other) => [one, other]),
  ]);
