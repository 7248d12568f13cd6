import { afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import {
  openEnvelope,
  type OpenedEnvelope,
  type ExchangeRefusal,
  refusalMessages,
  type ExchangeResult,
} from "../src/index.js";
import { ENVELOPE_LENGTH_LIMIT } from "../src/limits.js";
import { type Border, border, codeOf, openingAt } from "./border.js";
import { encrypt, forge } from "./forge.js";
import { SeededRandom } from "./random.js";

let at: Border;
let envelope: string;
let whole: string;
beforeAll(async () => {
  at = await border();
  envelope = await forge(at, {});
  whole = await forge(at, { whole: true });
});

// whatever is refused, nothing is written anywhere
let written: MockInstance[];
beforeEach(() => {
  written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  for (const name of ["log", "warn", "error", "info", "debug", "trace"] as const)
    written.push(vi.spyOn(console, name));
});
afterEach(() => {
  const calls = written.flatMap(({ mock }) => mock.calls);
  written.forEach((spy) => spy.mockRestore());
  expect(calls).toEqual([]);
});

/**
 * A refusal is a code of the list with the message of the list, and nothing more: so it can hold nothing of
 * what was sealed.
 */
function mustBeRefused(result: ExchangeResult<OpenedEnvelope>, what: string): ExchangeRefusal {
  if (result.ok) throw new Error(`accepted: ${what}`);
  const { code, message, ...more } = result.refusal;
  if (refusalMessages[code] !== message || Object.keys(more).length > 0)
    throw new Error(`refused with more than a code: ${what}`);
  return result.refusal;
}

/** Opens many envelopes, some at once, as a busy gateway would; counts the codes. */
async function openAll(count: number, make: (index: number) => string): Promise<Map<string, number>> {
  const codes = new Map<string, number>();
  const opening = openingAt(at);
  for (let index = 0; index < count; index += 64)
    await Promise.all(
      Array.from({ length: Math.min(64, count - index) }, async (_, offset) => {
        const altered = make(index + offset);
        const { code } = mustBeRefused(await openEnvelope(altered, opening), `number ${index + offset}`);
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }),
    );
  return codes;
}

test.each(["two parts", "one part"])(
  "a bit flipped in any byte of an envelope of %s is seen: the lowest, and another that goes round",
  async (form) => {
    const good = form === "one part" ? whole : envelope;
    const codes = await openAll(good.length * 2, (index) => {
      const place = index >> 1;
      const bit = index & 1 ? 1 + (place % 7) : 0;
      return `${good.slice(0, place)}${String.fromCharCode(good.charCodeAt(place) ^ (1 << bit))}${good.slice(place + 1)}`;
    });
    expect([...codes.values()].reduce((sum, count) => sum + count)).toBe(good.length * 2);
    expect([...codes.keys()].sort()).toEqual([
      "cannot-decrypt",
      "header-not-allowed",
      "malformed",
      "not-canonical",
      "not-for-us",
      "wrong-kind",
    ]);
  },
);

test("cut off anywhere, or with anything added, it is refused", async () => {
  await openAll(envelope.length, (index) => envelope.slice(0, index));
  for (const added of [" ", "\n", "=", "A", "~", "~A", ".A", "\0", "\u200B"])
    for (const altered of [
      `${envelope}${added}`,
      `${added}${envelope}`,
      envelope.replaceAll("~", `~${added}`),
      envelope.replaceAll(".", `${added}.`),
    ])
      mustBeRefused(await openEnvelope(altered, openingAt(at)), JSON.stringify(added));
});

describe("what is too large is refused before it is looked at", () => {
  test("as a whole, and in its preview", async () => {
    const [format, preview, record] = envelope.split("~") as [string, string, string];
    expect(codeOf(await openEnvelope("x".repeat(ENVELOPE_LENGTH_LIMIT + 1), openingAt(at)))).toBe(
      "too-large",
    );
    expect(
      codeOf(await openEnvelope([format, preview + "A".repeat(64 * 1024), record].join("~"), openingAt(at))),
    ).toBe("too-large");
    expect(
      codeOf(
        await openEnvelope([format, preview, record + "AAAA".repeat(1024 * 1024)].join("~"), openingAt(at)),
      ),
    ).toBe("cannot-decrypt");
  });

  test("also a header, and the longest envelope of nothing but parts", async () => {
    const parts = envelope.split("~") as [string, string, string];
    expect(
      codeOf(
        await openEnvelope(
          [parts[0], `${"A".repeat(2048)}.${parts[1].split(".").slice(1).join(".")}`, parts[2]].join("~"),
          openingAt(at),
        ),
      ),
    ).toBe("header-not-allowed");
    for (const filler of ["~", ".", "A", "spean-envelope/1~"]) {
      const result = await openEnvelope(filler.repeat(ENVELOPE_LENGTH_LIMIT / filler.length), openingAt(at));
      mustBeRefused(result, filler);
    }
  });

  test("and a decompression bomb, which is refused by its header", async () => {
    // 64 MiB of zeros, as DEFLATE of some 64 kB, under the recipient's own key
    const { deflateRawSync } = await import("node:zlib");
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const sealed = await encrypt(at, bomb, { typ: "spean-record" });
    const [first, ...rest] = sealed.split(".");
    const header = { ...(JSON.parse(Buffer.from(first!, "base64url").toString()) as object), zip: "DEF" };
    const record = [Buffer.from(JSON.stringify(header)).toString("base64url"), ...rest].join(".");
    const before = process.memoryUsage().arrayBuffers;
    expect(
      codeOf(await openEnvelope([...envelope.split("~").slice(0, 2), record].join("~"), openingAt(at))),
    ).toBe("header-not-allowed");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});

const count = runsFor(100_000);

describe(`${count} envelopes altered at random`, () => {
  const random = new SeededRandom(20261127);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const odd = [
    ..."~.=+/ \n\0{}\"'",
    "\uD83E\uDD1A",
    "ក",
    "ก",
    "\u202E",
    "spean-envelope/1",
    "spean-receipt/1",
    "__proto__",
    "null",
  ];

  type Alteration = (text: string) => string;
  // what only decryption or a signature can tell, and so takes long: one in six
  const deep: readonly Alteration[] = [
    (text) => lettered(text, () => random.of([...letters])),
    (text) => cut(text, (from, to) => text.slice(0, from) + text.slice(to)),
    (text) => cut(text, (from, to) => text.slice(0, to) + text.slice(from)),
    (text) => shuffled(text, "."),
  ];
  const shallow: readonly Alteration[] = [
    (text) => lettered(text, () => random.of(odd)),
    (text) => text.slice(0, random.below(text.length)),
    (text) => text.slice(random.below(text.length)),
    (text) => shuffled(text, "~"),
    () => withHeader(),
    () => Array.from({ length: random.below(200) }, () => random.of([...letters, ...odd])).join(""),
  ];
  const alteration = (): Alteration => random.of(random.below(6) === 0 ? deep : shallow);

  function altered(): string {
    const twice = random.below(8) === 0;
    const good = random.of([envelope, whole]);
    const text = alteration()(twice ? alteration()(good).padEnd(1, "A") : good);
    return text === envelope || text === whole ? altered() : text;
  }

  function lettered(text: string, letter: () => string): string {
    const place = random.below(text.length);
    return text.slice(0, place) + letter() + text.slice(place + 1);
  }
  function cut(text: string, join: (from: number, to: number) => string): string {
    const [one, other] = [random.below(text.length), random.below(text.length)];
    return join(Math.min(one, other), Math.max(one, other));
  }
  function shuffled(text: string, by: string): string {
    const parts = text.split(by);
    const [one, other] = [random.below(parts.length), random.below(parts.length)];
    [parts[one], parts[other]] = [parts[other]!, parts[one]!];
    return parts.join(by);
  }
  function withHeader(): string {
    const parts = random.of([envelope, whole]).split("~");
    const index = 1 + random.below(parts.length - 1);
    const [first, ...rest] = parts[index]!.split(".");
    const header = JSON.parse(Buffer.from(first!, "base64url").toString()) as Record<string, unknown>;
    const name = random.of([
      "alg",
      "enc",
      "kid",
      "typ",
      "epk",
      "zip",
      "crit",
      "p2c",
      "jwk",
      "apu",
      "__proto__",
    ]);
    const value = random.of<unknown>([
      undefined,
      null,
      "",
      "DEF",
      "none",
      "dir",
      "RSA-OAEP",
      "PBES2-HS256+A128KW",
      "A256GCM",
      [],
      {},
      1e9,
      true,
      header["typ"],
      header["kid"],
    ]);
    const forged = JSON.stringify({ ...header, [name]: value });
    return [
      ...parts.slice(0, index),
      [Buffer.from(forged).toString("base64url"), ...rest].join("."),
      ...parts.slice(index + 1),
    ].join("~");
  }

  test("are all refused with a code of the list, none with a crash", async () => {
    const codes = await openAll(count, altered);
    expect([...codes.values()].reduce((sum, count) => sum + count)).toBe(count);
    expect([...codes.keys()].filter((code) => !Object.hasOwn(refusalMessages, code))).toEqual([]);
    expect(codes.get("cannot-decrypt")).toBeGreaterThan(count / 20);
    expect(codes.size).toBeGreaterThan(5);
  });
});
