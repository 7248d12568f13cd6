import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readScoringCase } from "../src/case/read-case.js";
import { checkCaseEvent } from "../src/record/check-event.js";
import { checkCaseRecord } from "../src/record/check-record.js";
import { datePaths, momentPaths } from "../src/record/record-places.js";
import { placesOfDefinition } from "./leaf-paths.js";
import { changed, sampleEvent, sampleRecord } from "./sample-record.js";

const known = new Set(["act.recruited", "exploitation.hours"]);
const schema = JSON.parse(
  readFileSync(new URL("../schema/record.schema.json", import.meta.url), "utf8"),
) as Parameters<typeof placesOfDefinition>[0];

const faultsOf = (value: unknown) => {
  const checked = checkCaseRecord(value, known);
  return checked.ok ? [] : checked.faults;
};

/** Each path of the sample that a pattern stands for, its first entry where there are several. */
const inSample = (pattern: string) => pattern.replaceAll("*", "0");

const momentsOfSample = momentPaths.map(inSample);
const record = changed(sampleRecord, "/rescreenings/0/interview", { at: "2026-03-01T02:30:00Z" });
const era = "Buddhist Era";

describe("every place of a record that can hold a date or a moment is known to the checks", () => {
  test("dates", () =>
    expect(placesOfDefinition(schema, "PartialDate").sort()).toEqual([...datePaths].sort()));
  test("moments", () =>
    expect(placesOfDefinition(schema, "Instant").sort()).toEqual([...momentPaths].sort()));
});

describe("a moment in another era or centuries away is a fault that asks, wherever it stands", () => {
  test.each(momentsOfSample)("%s", (path) => {
    for (const [moment, asked] of [
      ["2569-03-05T09:00:00+07:00", era],
      ["1483-03-05T09:00:00+07:00", era],
      ["0026-03-05T09:00:00+07:00", "which moment is meant"],
      ["9999-03-05T09:00:00+07:00", "which moment is meant"],
    ] as const) {
      const found = faultsOf(changed(record, path, moment)).find((fault) => fault.path === path);
      expect(found?.message).toContain(asked);
      expect(found?.message).not.toContain(moment.slice(0, 4));
    }
  });

  test("an observation in a case for scoring", () =>
    expect(
      readScoringCase(changed(sampleRecord, "/observations/0/observedAt", "2569-03-05T09:00:00Z"), known),
    ).toMatchObject({ ok: false, faults: [{ path: "/observations/0/observedAt" }] }));
});

describe("a moment in a form that software reads in different ways is told the form expected", () => {
  test.each([
    "2026-03-01T02:30:00",
    "2026-03-01T09:30:00+07",
    "2026-03-01T09:30:00+0700",
    "2026-03-01T09:30+07:00",
    "2026-03-01 09:30:00+07:00",
    "2026-02-29T09:30:00+07:00",
    "2100-02-29T09:30:00+07:00",
    "2026-03-01T09:30:00+07:00\n",
    "2026-03-01T09:30:0๐+07:00",
    "1/3/2026",
  ])("%j", (moment) =>
    expect(faultsOf(changed(sampleRecord, "/observations/0/observedAt", moment))).toMatchObject([
      {
        path: "/observations/0/observedAt",
        message: expect.stringContaining("such as 2026-03-01T09:30:00+07:00"),
      },
    ]),
  );

  test.each(["1900-01-01T00:00:00Z", "2000-02-29T23:59:59.123-11:00", "2199-12-31T23:59:59+14:00"])(
    "%s is taken",
    (moment) => expect(faultsOf(changed(sampleRecord, "/interview/at", moment))).toEqual([]),
  );
});

describe("a date that cannot be is never called valid, wherever it stands", () => {
  const impossible = [
    [{ era: "gregorian", year: 2540 }, "/year"],
    [{ era: "gregorian", year: 51 }, "/year"],
    [{ era: "be-th", year: 1990 }, "/year"],
    [{ era: "gregorian", year: 2001, month: 2, day: 31 }, "/day"],
    [{ era: "be-th", year: 2568, month: 2, day: 29 }, "/day"],
    [{ era: "be-th", year: 2483, month: 2 }, "/month"],
    [{ era: "gregorian", year: 2001, day: 3 }, "/month"],
  ] as const;
  test.each(datePaths.map(inSample))("%s", (path) => {
    for (const [date, part] of impossible)
      expect(faultsOf(changed(sampleRecord, path, date)).map((fault) => fault.path)).toEqual([path + part]);
  });
  test("the day of an event", () => {
    expect(checkCaseEvent(sampleEvent)).toMatchObject({ ok: true });
    for (const [date, part] of impossible)
      expect(checkCaseEvent(changed(sampleEvent, "/foundOn", date))).toMatchObject({
        faults: [{ path: `/foundOn${part}` }],
      });
  });
});

describe("what an earlier version accepted is not held against what is added to it", () => {
  const kept = changed(
    changed(sampleRecord, "/observations/0/observedAt", "2569-03-05T09:00:00+07:00"),
    "/person/birth",
    { era: "gregorian", year: 2540 },
  );

  test("a record with an older fault can be added to", () => {
    const next = changed(kept, "/person/languages", ["km", "th"]);
    expect(checkCaseRecord(next, known)).toMatchObject({ ok: false });
    expect(checkCaseRecord(next, known, kept)).toEqual({ ok: true, value: next });
  });

  test("a new fault is one all the same, beside the older and in its place", () => {
    const beside = changed(kept, "/observations/1/observedAt", "2569-03-05T09:00:00+07:00");
    expect(checkCaseRecord(beside, known, kept)).toMatchObject({
      faults: [{ path: "/observations/1/observedAt" }],
    });
    const instead = changed(kept, "/person/birth", { era: "gregorian", year: 2541 });
    expect(checkCaseRecord(instead, known, kept)).toMatchObject({ faults: [{ path: "/person/birth/year" }] });
  });

  test("rules across fields hold for what is added", () =>
    expect(checkCaseRecord(changed(kept, "/observations/1/corrects", "nobody"), known, kept)).toMatchObject({
      faults: [{ path: "/observations/1/corrects" }],
    }));
});
