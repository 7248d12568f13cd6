import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import type { InputFault } from "../fault.js";
import { parseStrictJson } from "./parse-strict.js";
import { toJsonPointer } from "./json-value.js";
import { scanJsonText } from "./scan-json.js";

const faults = (text: string): Pick<InputFault, "code" | "path">[] => {
  const read = parseStrictJson(text);
  return read.ok ? [] : read.faults.map(({ code, path }) => ({ code, path }));
};

const message = (text: string) => {
  const read = parseStrictJson(text);
  return read.ok ? "" : read.faults.map((fault) => fault.message).join(" ");
};

/** Every object inside a JSON value, with the keys that lead to it. */
function objectsIn(
  value: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; object: Record<string, unknown> }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => objectsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => objectsIn(item, [...path, key]));
  return Array.isArray(value) ? inner : [{ path, object: value as Record<string, unknown> }, ...inner];
}

describe("parseStrict", () => {
  test("any JSON value comes back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), fc.constantFrom(0, 2), (value, indent) => {
        fc.pre(objectsIn(value).every(({ object }) => !Object.hasOwn(object, "__proto__")));
        const text = JSON.stringify(value, null, indent);
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test("a duplicate key is found at any level, at its pointer, plain or escaped", () => {
    const key = fc.string({ unit: "grapheme" }).filter((one) => one !== "__proto__");
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.integer(),
        fc.string(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (root, which, whichKey, escaped) => {
          const objects = objectsIn(root).filter(({ object }) => Object.keys(object).length > 0);
          const { path, object } = objects[which % objects.length]!;
          const keys = Object.keys(object);
          const twice = keys[whichKey % keys.length]!;
          const written = escaped
            ? `"${twice
                .split("")
                .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
                .join("")}"`
            : JSON.stringify(twice);
          const marker = "\u0001marker";
          object[marker] = null;
          const text = JSON.stringify(root).replace(
            `${JSON.stringify(marker)}:null`,
            () => `${written}:null`,
          );
          expect(faults(text)).toEqual([{ code: "duplicate-key", path: toJsonPointer([...path, twice]) }]);
        },
      ),
    );
  });

  test.each([
    ['{"a":1,"a":1}', "/a"],
    ['{"a":1,"\\u0061":2}', "/a"],
    ['[0,{"x":[{"b/c":1,"b/c":2}]}]', "/1/x/0/b~1c"],
    ['{"":1,"":2}', "/"],
  ])("%s has a duplicate key", (text, path) => {
    expect(faults(text)).toEqual([{ code: "duplicate-key", path }]);
  });

  test("the same key in two objects is no duplicate", () => {
    expect(faults('[{"a":{"a":1}},{"a":1,"b":"a"}]')).toEqual([]);
  });

  test("keys that objects inherit are ordinary keys", () => {
    expect(parseStrictJson('{"constructor":1,"toString":2,"hasOwnProperty":3}')).toEqual({
      ok: true,
      value: JSON.parse('{"constructor":1,"toString":2,"hasOwnProperty":3}'),
    });
  });

  test.each(['{"a":[{"__proto__":{}}]}', '{"a":[{"\\u005f_proto__":1}]}'])(
    "a key __proto__ is forbidden: %s",
    (text) => {
      expect(faults(text)).toEqual([{ code: "forbidden-key", path: "/a/0/__proto__" }]);
    },
  );

  test("a text is scanned as malformed exactly when JSON.parse refuses it", () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      "\\u00e",
      '"a"',
      '"b"',
      "0",
      "-",
      "1.5",
      "e+1",
      ".",
      "true",
      "nul",
      "null",
      " ",
      "\n",
      "\t",
      "\u0001",
      "\ufeff",
      "\u00a0",
      "ក",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")),
        (text) => {
          expect(scanJsonText(text).brokenAt === undefined).toBe(parses(text));
        },
      ),
      { numRuns: runsFor(20_000) },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), piece, (value, at, inserted) => {
        const text = JSON.stringify(value);
        const cut = at % (text.length + 1);
        for (const changed of [text.slice(0, cut), text.slice(0, cut) + inserted + text.slice(cut)])
          expect(scanJsonText(changed).brokenAt === undefined).toBe(parses(changed));
      }),
    );
  });

  test("malformed JSON says where, and quotes nothing", () => {
    expect(faults('{"name": Dara}')).toEqual([{ code: "invalid-json", path: "" }]);
    expect(message('{\n  "name": Dara\n}')).toMatch(/line 2, column 11/);
    expect(message('{"name":"Dara"')).toMatch(/ends too early/);
    expect(message('{"name":"Dara')).toMatch(/ends too early/);
    expect(message(" \n")).toMatch(/empty/);
    expect(message("\ufeff{}")).toMatch(/line 1, column 1/);
    for (const text of ['{"name": Dara}', '{"name":"Dara"', "[Dara]", '{"Dara"}', '{"Dara":1,"Dara":2}'])
      expect(message(text)).not.toContain("Dara");
  });

  test("nesting of 100,000 levels and strings of 10 MB do not overflow", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(parseStrictJson(deep).ok).toBe(true);
    expect(message('[{"a":'.repeat(50_000))).toMatch(/ends too early/);
    const inside = `${"[".repeat(100_000)}{"a":1,"a":2}${"]".repeat(100_000)}`;
    expect(faults(inside)).toEqual([{ code: "duplicate-key", path: `${"/0".repeat(100_000)}/a` }]);
    expect(parseStrictJson(JSON.stringify('\\ក"'.repeat(2_000_000))).ok).toBe(true);
  });

  test("no more than 21 keys at fault are named", () => {
    expect(faults(`{${Array.from({ length: 500 }, () => '"a":1').join(",")}}`)).toHaveLength(21);
  });
});
