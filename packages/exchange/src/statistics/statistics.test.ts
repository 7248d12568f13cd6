import type { CaseRecord } from "@spean/model";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import {
  type Border,
  border,
  codeOf,
  EXPIRY,
  LATER,
  NOW,
  openingAt,
  recipient,
  record,
  sealingAt,
  sender,
  value,
} from "../../test/border.js";
import { minimiseRecord } from "../minimise/minimise-record.js";
import { openEnvelope } from "../envelope/open-envelope.js";
import { sealRecord } from "../envelope/seal-record.js";
import { countPeople } from "./count-people.js";
import type { PeopleCount, PeopleCounts } from "./counts.js";
import { openStatistics } from "./open-statistics.js";
import { sealStatistics } from "./seal-statistics.js";
import { type CountedVariableName, countedVariables } from "./variables.js";

const period = { from: "2026-01-01T00:00:00+07:00", until: "2026-02-01T00:00:00+07:00" };
const request = { recipient, at: NOW, period };

let ids = 0;
const person = (part: object): CaseRecord =>
  ({ id: `c-${(ids += 1)}`, ageClass: "adult", observations: [], ...part }) as unknown as CaseRecord;
const people = (count: number, part: object): CaseRecord[] =>
  Array.from({ length: count }, () => person(part));
const told = ({ counts }: { readonly counts: readonly PeopleCount[] }): [string, number][] =>
  counts.map(({ of, people: number }) => [
    of.map(({ variable, value: its }) => `${variable}=${its}`).join(" "),
    number,
  ]);

describe("counting people", () => {
  test.each<[string, (id: string) => object]>([
    ["the same record twice", (id) => ({ id })],
    ["an id that looks the same", (id) => ({ id: `${id}\u200b` })],
    ["a later case of the same person", (id) => ({ id: `later-${id}`, previousCaseIds: [id] })],
  ])("counts a person once: %s", async (_, again) => {
    const once = people(9, {});
    const twice = [...once, ...once.map(({ id }) => person(again(id)))];
    expect(codeOf(await countPeople(twice))).toBe("too-few-people");
    expect(codeOf(await countPeople(twice.reverse()))).toBe("too-few-people");
    expect(value(await countPeople([...twice, person({})])).people).toBe(10);
  });

  test("gives each attribute and every two, rounded down to ten, and no group of fewer", async () => {
    const counts = value(
      await countPeople([
        ...people(23, { forms: ["labour"], person: { gender: { code: "male" } } }),
        ...people(14, { ageClass: "child", forms: ["labour", "begging"] }),
        ...people(9, { ageClass: "disputed", forms: ["sexual"] }),
      ]),
    );
    expect(counts.people).toBe(40);
    expect(told(counts)).toEqual([
      ["age-class=adult", 20],
      ["age-class=child", 10],
      ["gender=male", 20],
      ["form=labour", 30],
      ["form=begging", 10],
      ["age-class=adult gender=male", 20],
      ["age-class=adult form=labour", 20],
      ["age-class=child form=begging", 10],
      ["age-class=child form=labour", 10],
      ["gender=male form=labour", 20],
    ]);
  });

  test("tells nothing of fewer than ten people", async () => {
    expect(codeOf(await countPeople(people(9, {})))).toBe("too-few-people");
    expect(codeOf(await countPeople([]))).toBe("too-few-people");
  });

  test("counts a person once for a value that stands twice, and nobody for what is not known", async () => {
    const counts = value(
      await countPeople(
        people(10, {
          journey: {
            legs: [
              { stage: "transit", country: "TH" },
              { stage: "transit", country: "TH" },
              { stage: "destination" },
            ],
          },
        }),
      ),
    );
    expect(told(counts)).toEqual([
      ["age-class=adult", 10],
      ["country-of-transit=TH", 10],
      ["age-class=adult country-of-transit=TH", 10],
    ]);
  });

  test("uses no field that the sensitivity registry has not for statistics", () => {
    const whole = JSON.parse(
      JSON.stringify(record)
        .replaceAll('"state":"undetermined"', '"state":"indicated"')
        .replaceAll('"stage":"transit"', '"stage":"transit","country":"TH"'),
    ) as CaseRecord;
    const sent = value(minimiseRecord(whole, { purpose: "statistics", recipient, at: NOW }))
      .record as CaseRecord;
    for (const name of Object.keys(countedVariables) as CountedVariableName[]) {
      const values = countedVariables[name].of(whole).filter((one) => one !== undefined);
      expect([name, values.length > 0]).toEqual([name, true]);
      expect([name, countedVariables[name].of(sent).filter((one) => one !== undefined)]).toEqual([
        name,
        values,
      ]);
    }
  });

  test("every group told of has ten people or more, and every number is the true one rounded down", async () => {
    const one = fc.record({
      ageClass: fc.constantFrom("adult", "child", "unknown", "disputed"),
      forms: fc.uniqueArray(fc.constantFrom("labour", "sexual", "begging", "servitude"), { maxLength: 3 }),
      person: fc.record({
        gender: fc.record({ code: fc.constantFrom("female", "male", "other", "declined") }),
        names: fc.constant([{ asWritten: "Name" }]),
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 10, maxLength: 120 }), async (parts) => {
        const records = parts.map(person);
        const counts = value(await countPeople(records));
        for (const { of, people: number } of counts.counts) {
          const has = (its: CaseRecord) =>
            of.every(({ variable, value: wanted }) =>
              (countedVariables[variable].of(its) as readonly string[]).includes(wanted),
            );
          const exact = records.filter(has).length;
          expect(number).toBe(exact - (exact % 10));
          expect(number).toBeGreaterThanOrEqual(10);
        }
        expect(JSON.stringify(counts)).not.toContain("Name");
        const order = value(await countPeople([...records].reverse()));
        expect(order).toEqual(counts);
      }),
      { numRuns: runsFor(60) },
    );
  });
});

describe("sealed statistics", () => {
  let at: Border;
  let counts: PeopleCounts;
  beforeAll(async () => {
    counts = value(await countPeople(people(25, { forms: ["labour"] })));
    at = await border();
  });
  const sealed = async (what: object = counts, how: object = {}) =>
    sealStatistics(what as typeof counts, { ...request, ...how }, sealingAt(at));

  test("give the recipient who counted, when, and the counts; and nobody else anything", async () => {
    const { envelope, id } = value(await sealed());
    expect(envelope).toMatch(/^spean-statistics\/1~[A-Za-z0-9_.-]+$/);
    const opened = value(await openStatistics(envelope, openingAt(at)));
    expect(opened).toMatchObject({
      id,
      sender,
      recipient,
      period,
      sealedAt: NOW,
      expiresAt: EXPIRY,
      ...counts,
    });
    for (const keys of [at.from.ring, at.other.ring])
      expect(codeOf(await openStatistics(envelope, { ...openingAt(at), keys }))).toBe("not-for-us");
    expect(codeOf(await openStatistics(envelope, { ...openingAt(at), at: EXPIRY }))).toBe("expired");
  });

  test.each([
    [
      "a group of fewer than ten",
      { people: 20, counts: [{ of: [{ variable: "age-class", value: "child" }], people: 3 }] },
    ],
    ["a number that is not rounded", { people: 21, counts: [] }],
    [
      "a combination of three",
      {
        people: 20,
        counts: [{ of: [1, 2, 3].map(() => ({ variable: "age-class", value: "child" })), people: 10 }],
      },
    ],
    [
      "words in the place of a code",
      { people: 20, counts: [{ of: [{ variable: "form", value: "A name" }], people: 10 }] },
    ],
    [
      "something that people are not counted by",
      { people: 20, counts: [{ of: [{ variable: "name", value: "x" }], people: 10 }] },
    ],
    ["a row about a person", { people: 20, counts: [], record: {} }],
  ])("are not sealed with %s", async (_, what) => {
    expect(codeOf(await sealed(what))).toBe("statistics-malformed");
  });

  test("need a period that ends after it begins, and a recipient with a key", async () => {
    expect(codeOf(await sealed(counts, { period: { from: period.until, until: period.from } }))).toBe(
      "statistics-malformed",
    );
    expect(codeOf(await sealed(counts, { recipient: { agency: "Nobody", country: "TH" } }))).toBe(
      "no-key-of-recipient",
    );
  });

  test("never pass for an envelope, nor an envelope for them; altered they are refused", async () => {
    const { envelope } = value(await sealed());
    expect(codeOf(await openEnvelope(envelope, openingAt(at)))).toBe("wrong-kind");
    const other = value(
      await sealRecord(record, { purpose: "referral", recipient, at: NOW, consent: "k-1" }, sealingAt(at)),
    ).envelope;
    expect(codeOf(await openStatistics(other, openingAt(at)))).toBe("wrong-kind");
    const parts = (text: string) => text.split("~");
    expect(codeOf(await openStatistics(`${parts(envelope)[0]}~${parts(other)[2]}`, openingAt(at)))).toBe(
      "wrong-kind",
    );
    expect(codeOf(await openEnvelope(`${parts(other)[0]}~${parts(envelope)[1]}`, openingAt(at)))).toBe(
      "wrong-kind",
    );
    for (let place = 0; place < envelope.length; place += 7) {
      const altered = `${envelope.slice(0, place)}${envelope[place] === "A" ? "B" : "A"}${envelope.slice(place + 1)}`;
      expect([place, codeOf(await openStatistics(altered, { ...openingAt(at), at: LATER }))]).not.toEqual([
        place,
        "accepted",
      ]);
    }
  });
});
