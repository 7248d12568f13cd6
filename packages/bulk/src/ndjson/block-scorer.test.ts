import { AgeClass, Answer, FormOfExploitation, readScoringCase } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { checkInputEntry, formatFaultLine } from "../entries/input-entry.js";
import { formatPrintableJson } from "../entries/printable-json.js";
import { readLineEntries } from "../entries/read-lines.js";
import { LineBlockReader, type ByteReader } from "./block-reader.js";
import type { ResultPiece } from "./result-joiner.js";
import { scoreLineBlocks } from "./score-blocks.js";
import { openWorkerPool, type ScoringWorkerPool } from "./worker-pool.js";

const codes = commonList.indicators.map(({ code }) => code);
const known = new Set(codes);
const { evaluate } = compileStandard(commonList);
const options = [{ brief: true }, {}] as const;
const inBlocks = options.map((one) => openWorkerPool(1, commonList, one));

/** A case as one line of NDJSON. */
const caseLine = (id: string, answers: object = {}) => JSON.stringify({ id, ageClass: "adult", answers });

/** Reads these bytes piece by piece. */
function cut(bytes: Buffer, cuts: readonly number[]): ByteReader {
  const ends = [...cuts.filter((at) => at > 0 && at < bytes.length).sort((a, b) => a - b), bytes.length];
  let from = 0;
  return (into, at) => {
    const end = ends.find((place) => place > from) ?? from;
    const length = bytes.copy(into, at, from, end);
    from += length;
    return length;
  };
}

/** The results of the full reader and of `JSON.stringify`, one case after the other. */
async function slowly(bytes: Buffer, way: number): Promise<string> {
  const withoutOpen = (key: string, value: unknown) => (key === "open" ? undefined : value);
  let text = "";
  for await (const entry of readLineEntries(cut(bytes, []))) {
    const read = checkInputEntry(entry, (value) => readScoringCase(value, known));
    const line = read.ok
      ? formatPrintableJson(
          JSON.parse(JSON.stringify(evaluate(read.value), way === 0 ? withoutOpen : undefined)),
        )
      : formatFaultLine(entry, read.faults);
    text += `${line}\n`;
  }
  return text;
}

let [fast, slow] = [0, 0];

async function quickly(bytes: Buffer, cuts: readonly number[], way: number): Promise<string> {
  const pool = inBlocks[way]!;
  const counted: ScoringWorkerPool = {
    ...pool,
    async score(block) {
      const done = await pool.score(block);
      slow += done.scored.slow;
      fast += done.scored.lines - done.scored.slow;
      return done;
    },
  };
  let text = "";
  // as late as a system may be: the memory of what is being written, and the room that is being read to, must
  // not be used
  const sink = {
    async write(piece: ResultPiece) {
      await new Promise((resolve) => setImmediate(resolve));
      text += typeof piece === "string" ? piece : Buffer.from(piece).toString();
    },
  };
  const read = cut(bytes, cuts);
  const late: ByteReader = async (into, at) => {
    await new Promise((resolve) => setImmediate(resolve));
    return read(into, at);
  };
  const ahead = cuts.length % 2 === 1;
  await scoreLineBlocks(new LineBlockReader(ahead ? late : read, { ...pool.blocks, ahead }), counted, {
    sink,
    progress: { add: () => undefined },
  });
  return text;
}

const answers = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<string>(...Answer.options), {
      maxKeys: 88,
      noNullPrototype: true,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        ...codes.slice(0, 5),
        "act",
        "constructor",
        "act.recruite",
        "act.recruitedd",
        "toString",
      ),
      fc.constantFrom("yes", "Yes", "no", "nope", "not-askeD", "unknowN", "declineD", "", 'ye"s', 1),
      { noNullPrototype: true },
    ),
  },
);
const shaped = fc
  .record({
    id: fc.oneof(
      { weight: 8, arbitrary: fc.stringMatching(/^[ -!#-Z^-~]{1,9}$/) },
      fc.string(),
      fc.constantFrom("c-1", "ករណី", 'a"b', "a\\b", "\u007f", ""),
    ),
    ageClass: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<string>(...AgeClass.options) },
      fc.constantFrom("adults", "toString"),
    ),
    forms: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.option(fc.subarray<string>([...FormOfExploitation.options], { maxLength: 3 }), {
          nil: undefined,
        }),
      },
      fc.constant(["labour", "constructor"]),
    ),
    answers,
    more: fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      fc.constantFrom<object>({ note: "x" }, { observations: [] }, { constructor: 1 }),
    ),
    order: fc.nat(23),
    space: fc.constantFrom(undefined, undefined, 0, 1),
  })
  .map(({ order, space, more, ...fields }) => {
    const entries = Object.entries({ ...fields, ...more });
    const turned = [...entries.slice(order % entries.length), ...entries.slice(0, order % entries.length)];
    const text = JSON.stringify(Object.fromEntries(turned));
    return space === undefined
      ? text
      : text.replaceAll('":', `":${" ".repeat(space + 1)}`).replaceAll(',"', ', "');
  });
const broken = fc.tuple(shaped, fc.nat(4000), fc.nat(255)).map(([line, at, byte]) => {
  const bytes = Buffer.from(line);
  bytes[at % bytes.length] = byte;
  return bytes;
});
const short = fc.tuple(shaped, fc.nat(4000)).map(([line, at]) => Buffer.from(line).subarray(0, at));
const odd = fc.constantFrom(
  "",
  " ",
  "\t",
  "\uFEFF",
  "[]",
  "{}",
  "{",
  '{"id":"a","id":"b","ageClass":"adult","answers":{}}',
  '{"id":"a","ageClass":"adult","answers":{"act.recruited":"yes","act.recruited":"yes"}}',
);
const line = fc.oneof(
  { weight: 6, arbitrary: shaped.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: broken },
  { weight: 1, arbitrary: short },
  { weight: 1, arbitrary: odd.map((text) => Buffer.from(text)) },
);
const file = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n")), { maxLength: 12 })
  .map((lines) =>
    Buffer.concat([
      Buffer.from(`${caseLine("c-1")}\n`),
      ...lines.flatMap(([bytes, end]) => [bytes, Buffer.from(end)]),
    ]),
  );

test("both ways give the same bytes, however lines are broken and input is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.array(fc.nat(20_000), { maxLength: 6 }),
      fc.nat(1),
      async (bytes, cuts, way) => {
        expect(await quickly(bytes, cuts, way)).toBe(await slowly(bytes, way));
      },
    ),
    { numRuns: runsFor(1_500, 300) },
  );
  // one line of each file is the sound first one
  expect(fast).toBeGreaterThan(runsFor(1_500 + 2_000));
  expect(slow).toBeGreaterThan(runsFor(2_000));
});

test("any single byte changed in a line gives what the full reader gives", async () => {
  const first = `${caseLine("c-1")}\n`;
  const whole = Buffer.from(
    `${first}${caseLine("c-2", { "act.recruited": "no", "act.received": "not-asked", "purpose.begging": "declined" })}\n`,
  );
  for (let at = first.length; at < whole.length - 1; at += 1) {
    for (const byte of [0x00, 0x20, 0x22, 0x2c, 0x3a, 0x5c, 0x61, 0x7d, 0xff]) {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      expect(await quickly(changed, [], 0), `byte ${at} is ${byte}`).toBe(await slowly(changed, 0));
    }
  }
});

test("lines of the usual shape are all read the fast way, in any order of keys and answers", async () => {
  const given = [...codes].reverse().map((code, at) => [code, Answer.options[at % 5]]);
  const lines = [
    caseLine("c-1", Object.fromEntries(given)),
    JSON.stringify({ answers: {}, forms: [], ageClass: "child", id: "c 2" }),
    '{"id": "c-3", "ageClass": "disputed", "answers": {"act.recruited": "yes", "act.received": "unknown"}} ',
  ];
  const before = [fast, slow];
  for (const way of [0, 1]) await quickly(Buffer.from(lines.join("\r\n")), [], way);
  expect([fast, slow]).toEqual([before[0]! + 6, before[1]]);
});
