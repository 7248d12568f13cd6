import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commonList, canonicalDigestOf, pinStandard } from "./index.js";
import { en } from "./en.js";
import { releaseDigestOf } from "./digest.js";

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;

test("the canonical form is that of the example in RFC 8785, section 3.2.3", () => {
  const example = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  const canonical = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  expect(canonicalDigestOf(example)).toBe(sha256(canonical));
});

test("keys are ordered by UTF-16 code units, Khmer, Thai and astral characters among them", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6", "ស្ពាន", "สะพาน"];
  const ordered = ["\r", "1", "\u0080", "\u00f6", "สะพาน", "ស្ពាន", "\u20ac", "\u{1f600}", "\ufb33"];
  const canonical = `{${ordered.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`;
  expect(canonicalDigestOf(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(sha256(canonical));
});

test("a mended source or note leaves the digest as it is; a strength, a rule or a draft mark changes it", () => {
  const { digest, ...standard } = commonList;
  const [first, ...rest] = standard.indicators;
  if (!first) throw new Error("The list is empty.");
  expect(pinStandard(standard).digest).toBe(digest);
  expect(
    pinStandard({ ...standard, version: "9.9.9", indicators: [{ ...first, note: "Mended." }, ...rest] })
      .digest,
  ).toBe(digest);
  expect(
    pinStandard({
      ...standard,
      indicators: [{ ...first, strengths: { ...first.strengths, "adult-labour": "weak" } }, ...rest],
    }).digest,
  ).not.toBe(digest);
  expect(pinStandard({ ...standard, clauses: standard.clauses.slice(1) }).digest).not.toBe(digest);
  expect(
    pinStandard({ ...standard, lists: standard.lists.map((list) => ({ ...list, draft: true })) }).digest,
  ).not.toBe(digest);
});

test("a corrected translation changes the digest of the release", () => {
  const corrected = { ...en, title: { text: "Another title", status: "draft" as const } };
  expect(releaseDigestOf(commonList, [corrected])).not.toBe(releaseDigestOf(commonList, [en]));
});

test("what a standard declares for its proof changes no digest; a clause in points does", () => {
  const { digest, minimumEvidence, ...standard } = commonList;
  const indicators = standard.indicators.map(({ informativeOnly: _declared, ...indicator }) => indicator);
  expect(minimumEvidence).toBe(2);
  expect(pinStandard({ ...standard, indicators }).digest).toBe(digest);
  const points = {
    code: "points",
    points: { strong: 20, medium: 10, weak: 1 },
    threshold: 21,
    sources: standard.clauses[0]!.sources,
  };
  const inPoints = pinStandard({ ...standard, clauses: [points] }).digest;
  expect(inPoints).not.toBe(digest);
  expect(pinStandard({ ...standard, clauses: [{ ...points, threshold: 22 }] }).digest).not.toBe(inPoints);
});
