import { describe, expect, test } from "vitest";
import { leafPaths } from "../../test/leaf-paths.js";
import { Purpose } from "../record/consent.js";
import { CaseEvent } from "../record/case-event.js";
import { CaseRecord } from "../record/case-record.js";
import { z } from "../zod.js";
import { SensitivityRegistry } from "./field-sensitivity.js";
import { fieldsForPurpose, sensitivityOfField } from "./registry.js";
import data from "./sensitivity.json";

const documents = [
  ["record", CaseRecord],
  ["event", CaseEvent],
] as const;

const all = [...data.record, ...data.event];

describe("the sensitivity registry", () => {
  test("has the shape it claims", () => {
    expect(SensitivityRegistry.safeParse(data).error?.issues).toBeUndefined();
  });

  test.each(documents)("classifies every leaf field of the %s, and nothing else", (of, schema) => {
    const fields = leafPaths(z.toJSONSchema(schema, { io: "input" }) as Parameters<typeof leafPaths>[0]);
    const classified = data[of].map(({ path }) => path);
    expect(
      [...fields].filter((path) => !classified.includes(path)),
      "fields without an entry in sensitivity.json",
    ).toEqual([]);
    expect(
      classified.filter((path) => !fields.has(path)),
      "entries that name no field",
    ).toEqual([]);
    expect(new Set(classified).size).toBe(classified.length);
  });

  test("statistics gets no personal field", () => {
    for (const of of ["record", "event"] as const)
      expect(
        fieldsForPurpose("statistics", of).filter(
          ({ sensitivity }) => sensitivity !== "public" && sensitivity !== "internal",
        ),
      ).toEqual([]);
  });

  test("free words and names are secret wherever they stand", () => {
    const words = all.filter(({ path }) =>
      /\/(note|statement|reason)$|^\/person\/names\/\*\/(asWritten|romanised|parts\/\*\/text)$/.test(path),
    );
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(({ sensitivity }) => sensitivity !== "secret")).toEqual([]);
  });

  test("answers are sensitive and reach no shelter and no statistics", () => {
    expect(sensitivityOfField("/answers/destination-coercion.violence")).toEqual({
      path: "/answers/*",
      sensitivity: "sensitive",
      purposes: ["screening", "identification", "investigation"],
    });
    for (const purpose of ["referral", "repatriation", "statistics"] as const)
      expect(
        fieldsForPurpose(purpose)
          .map(({ path }) => path)
          .filter((path) => /^\/(answers|observations\/\*\/(indicator|answer|statement))/.test(path)),
      ).toEqual([]);
  });

  test("urgent needs do not go to investigators", () => {
    expect(fieldsForPurpose("investigation").filter(({ path }) => path.startsWith("/urgentNeeds"))).toEqual(
      [],
    );
  });

  test("a path into a document and the pattern of the field give one entry", () => {
    expect(sensitivityOfField("/person/names/0/asWritten")).toBe(
      sensitivityOfField("/person/names/*/asWritten"),
    );
    expect(sensitivityOfField("/place", "event").sensitivity).toBe("sensitive");
  });

  test.each(["/shelterAddress", "/person", "/person/names/0/asWritten/0", "", "/toString"])(
    "what nobody classified is secret and for no purpose: %s",
    (path) => {
      expect(sensitivityOfField(path)).toEqual({ path, sensitivity: "secret", purposes: [] });
    },
  );

  test("every purpose has fields of its own", () => {
    for (const purpose of Purpose.options) expect(fieldsForPurpose(purpose).length).toBeGreaterThan(10);
  });
});
