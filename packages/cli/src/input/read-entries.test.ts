import { describe, expect, test } from "vitest";
import { caseLine } from "../../test/cases.js";
import { readInputEntries } from "./read-entries.js";

/** Each entry as its line and either `ok` or the codes of its faults. */
async function read(...chunks: readonly (string | Buffer)[]): Promise<[number, ...string[]][]> {
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const entries: [number, ...string[]][] = [];
  for await (const { line, value } of readInputEntries(input()))
    entries.push([line, ...(value.ok ? ["ok"] : value.faults.map(({ code }) => code))]);
  return entries;
}

const a = caseLine("a");
const b = caseLine("b");
const c = caseLine("c");
const MiB = 1024 * 1024;
const pretty = (value: unknown) => JSON.stringify(value, null, 2);

describe("NDJSON", () => {
  test("has one entry for each line, the last with or without a line break", async () => {
    expect(await read(`${a}\n${b}\n`)).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
    expect(await read(`${a}\n${b}`)).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
    expect(await read("")).toEqual([[1, "blank-line"]]);
    expect(await read("\n\n")).toEqual([[1, "blank-line"]]);
  });

  test("with a line cut off after any byte loses no other line", async () => {
    for (let length = 0; length < a.length; length += 1) {
      const first = length === 0 ? "blank-line" : "invalid-json";
      const cut = a.slice(0, length);
      expect(await read(`${cut}\n${b}\n${c}\n`), cut).toEqual([
        [1, first],
        [2, "ok"],
        [3, "ok"],
      ]);
      expect(await read(`${cut}\n${b}\n`), cut).toEqual([
        [1, first],
        [2, "ok"],
      ]);
      expect(await read(`${b}\n${cut}\n${c}\n`), cut).toEqual([
        [1, "ok"],
        [2, first],
        [3, "ok"],
      ]);
    }
  });

  test.each([
    "[1,2]",
    "[]",
    "42",
    "null",
    '"text"',
    "[",
    "[1,",
    "{",
    "{}}",
    "]",
    "nonsense",
    `[${a}`,
    `[${a},`,
    `${a},`,
  ])("that begins with the line %s has its other lines unharmed", async (line) => {
    const entries = await read(`${line}\n${b}\n${c}\n`);
    expect(entries.slice(1)).toEqual([
      [2, "ok"],
      [3, "ok"],
    ]);
    expect(entries).toHaveLength(3);
  });

  test("of which no line is sound is told line by line", async () => {
    expect(await read(`${a.slice(0, 20)}\n${b.slice(0, 30)}\n${c.slice(0, 9)}`)).toEqual([
      [1, "invalid-json"],
      [2, "invalid-json"],
      [3, "invalid-json"],
    ]);
  });

  test("may follow a byte order mark, and a mark on any later line is a fault", async () => {
    expect(await read(`\uFEFF${a}\n\uFEFF${b}\n${c}\n\uFEFF`)).toEqual([
      [1, "ok"],
      [2, "unexpected-bom"],
      [3, "ok"],
      [4, "unexpected-bom"],
    ]);
    expect(await read(`\uFEFF\uFEFF${a}\n${b}\n`)).toEqual([
      [1, "unexpected-bom"],
      [2, "ok"],
    ]);
    expect(await read("\uFEFF")).toEqual([[1, "blank-line"]]);
  });

  test("may have CRLF ends and blank lines at its end; blank lines before a line are faults of theirs", async () => {
    expect(await read(`${a}\r\n${b}\r\n\r\n  \t\r\n`)).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
    expect(await read(`\n${a}\n\n \n${b}\n\n`)).toEqual([
      [1, "blank-line"],
      [2, "ok"],
      [3, "blank-line"],
      [4, "blank-line"],
      [5, "ok"],
    ]);
  });

  test("that is not UTF-8 on a line is at fault there", async () => {
    const wrong = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n')]);
    expect(await read(`${a}\n`, wrong, b)).toEqual([
      [1, "ok"],
      [2, "invalid-utf8"],
      [3, "ok"],
    ]);
    expect(await read(wrong, b)).toEqual([
      [1, "invalid-utf8"],
      [2, "ok"],
    ]);
    // a surrogate encoded by itself, and a sequence cut off by the line end
    expect(await read(`${a}\n`, Buffer.from([0xed, 0xa0, 0x80, 0x0a]), b)).toEqual([
      [1, "ok"],
      [2, "invalid-utf8"],
      [3, "ok"],
    ]);
    expect(await read(`${a}\n`, Buffer.from([0xe1, 0x9e, 0x0a]), b)).toEqual([
      [1, "ok"],
      [2, "invalid-utf8"],
      [3, "ok"],
    ]);
  });

  test("keeps a letter whole that two chunks share", async () => {
    const bytes = Buffer.from(`${caseLine("ស្ពាន")}\n`);
    const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(await read(...chunks)).toEqual([[1, "ok"]]);
  });

  test("has lines of up to 8 MiB; a longer one is at fault, wherever it stands", async () => {
    const filled = (length: number) => `{"id":"a","note":"${"x".repeat(length - 20)}"}`;
    const longest = filled(8 * MiB);
    expect(Buffer.byteLength(longest)).toBe(8 * MiB);
    expect(await read(`${longest}\r\n${b}`)).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
    expect(await read(`${filled(8 * MiB + 1)}\n${b}\n${filled(9 * MiB)}\n${c}\n`)).toEqual([
      [1, "line-too-long"],
      [2, "ok"],
      [3, "line-too-long"],
      [4, "ok"],
    ]);
    expect(await read(`${a.slice(0, 30)}\n`, filled(70 * MiB), `\n${c}\n`)).toEqual([
      [1, "invalid-json"],
      [2, "line-too-long"],
      [3, "ok"],
    ]);
  });

  test("names the keys at fault of each line, at any level", async () => {
    expect(await read(`${a}\n{"id":"b","x":{"y":1,"y":2},"__proto__":1}\n${c}`)).toEqual([
      [1, "ok"],
      [2, "duplicate-key", "forbidden-key"],
      [3, "ok"],
    ]);
  });

  test("survives nesting of any depth", async () => {
    expect(await read(`${"[".repeat(MiB)}\n${b}\n${c}\n`)).toEqual([
      [1, "invalid-json"],
      [2, "ok"],
      [3, "ok"],
    ]);
    expect(await read(`${a}\n{"id":"b","x":${"[".repeat(MiB)}${"]".repeat(MiB)}}\n${c}\n`)).toEqual([
      [1, "ok"],
      [2, "ok"],
      [3, "ok"],
    ]);
  });
});

describe("one JSON text", () => {
  const value = { id: "a", ageClass: "adult", answers: { "act.recruited": "yes" } };

  test("that is a pretty-printed object is one entry", async () => {
    expect(await read(pretty(value))).toEqual([[1, "ok"]]);
    expect(await read(`\uFEFF\r\n${pretty(value).replaceAll("\n", "\r\n")}\r\n\r\n`)).toEqual([[1, "ok"]]);
    expect(await read(`{"id":"a",\n"ageClass":"adult",\n"answers":\n{"act.recruited":"yes"}\n}`)).toEqual([
      [1, "ok"],
    ]);
  });

  test("that is an array is one entry for each element, numbered from 1", async () => {
    const both = [
      [1, "ok"],
      [2, "ok"],
    ];
    expect(await read(`[${a},${b}]`)).toEqual(both);
    expect(await read(`[${a},${b}]\n\n`)).toEqual(both);
    expect(await read(pretty([value, value]))).toEqual(both);
    expect(await read(`[\n${a},\n${b}\n]\n`)).toEqual(both);
    expect(await read(`[\n${a}\n,\n${b}\n]\n`)).toEqual(both);
    expect(await read("[]")).toEqual([]);
  });

  test("may have an array longer than a line may be", async () => {
    const long = JSON.stringify({ ...value, note: "x".repeat(5 * MiB) });
    expect(await read(`[${long},${long}]`)).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
  });

  test("with a syntax fault is told once", async () => {
    expect(await read(pretty(value).replace(",", ""))).toEqual([[1, "invalid-json"]]);
    expect(await read(pretty([value, value]).slice(0, -1))).toEqual([[1, "invalid-json"]]);
    expect(await read(`[\n${a}\n${b},\n${c.slice(0, 9)}\n]`)).not.toHaveLength(1);
    expect(await read(`[\n${a},\n${b.slice(0, 9)},\n${c}\n]`)).toEqual([[1, "invalid-json"]]);
  });

  test("that is not UTF-8 is told once", async () => {
    expect(await read('{\n"id": "', Buffer.from([0xff]), '"\n}\n')).toEqual([[1, "invalid-utf8"]]);
  });

  test("has the keys at fault of an array told of the elements that have them", async () => {
    expect(await read(`[${a},{"id":"b","id":"c"},${c},{"id":"d","answers":{"__proto__":1}}]`)).toEqual([
      [1, "ok"],
      [2, "duplicate-key"],
      [3, "ok"],
      [4, "forbidden-key"],
    ]);
  });

  test("of over 64 MiB is at fault", async () => {
    const element = `${JSON.stringify({ ...value, note: "x".repeat(MiB) })},\n`;
    expect(await read("[\n", ...Array.from({ length: 65 }, () => element), `${a}\n]`)).toEqual([
      [1, "line-too-long"],
    ]);
  });
});
