import type { Consent } from "@spean/model";
import { describe, expect, test } from "vitest";
import { mergeSavedConsents, receiveNo } from "./merge-consents.js";

const consent: Consent = {
  id: "k-1",
  purpose: "referral",
  recipient: { agency: "Example Shelter", country: "TH" },
  dataCategories: ["urgent-needs"],
  given: true,
  by: "person",
  at: "2026-03-01T09:30:00+07:00",
  language: "km",
};
const now = new Date("2026-03-05T02:00:00Z");
const ended = (revokedAt: string): Consent => ({ ...consent, revokedAt });
const first = ended("2026-03-02T09:30:00+07:00");

describe("a consent that stands already", () => {
  test("is withdrawn, and withdrawn again with another moment", () => {
    const again = ended("2026-03-03T09:30:00+07:00");
    expect(mergeSavedConsents([consent], [first])).toEqual({ ok: true, value: [first] });
    for (const next of [again, first])
      expect(mergeSavedConsents([first], [next])).toEqual({ ok: true, value: [next] });
  });

  test.each<[string, Consent[], Consent[]]>([
    ["sent again as it is", [consent], [consent]],
    ["with its withdrawal taken away", [first], [consent]],
    ["changed beside the withdrawal", [consent], [{ ...first, purpose: "investigation" }]],
    ["turned into a refusal", [consent], [{ ...consent, given: false }]],
    ["twice in one save", [consent], [first, first]],
  ])("is changed in no other way: %s", (_, earlier, added) =>
    expect(mergeSavedConsents(earlier, added)).toMatchObject({ ok: false }),
  );
});

describe("a withdrawal is received at the moment that it bears, or now where that cannot be", () => {
  test.each([
    ["as it is", "2026-03-02T09:30:00+07:00", "2026-03-02T09:30:00+07:00"],
    ["four minutes ahead", "2026-03-05T02:04:00Z", "2026-03-05T02:04:00Z"],
    ["a day ahead", "2026-03-06T02:00:00Z", now.toISOString()],
    ["in another era", "2569-03-05T02:00:00Z", now.toISOString()],
    ["before its consent", "2026-02-01T02:00:00Z", now.toISOString()],
    ["no moment at all", "soon", now.toISOString()],
  ])("%s", (_, stated, expected) => {
    expect(receiveNo(ended(stated), now).revokedAt).toBe(expected);
  });

  test("never before a consent that itself lies ahead", () => {
    const ahead = { ...consent, at: "2026-03-06T02:00:00Z", revokedAt: "2026-03-05T02:00:00Z" };
    expect(receiveNo(ahead, now).revokedAt).toBe("2026-03-06T02:00:00.000Z");
  });

  test("a refusal that lies ahead is received now, so that a later yes counts", () => {
    const refused = { ...consent, given: false, at: "2199-12-31T23:59:59Z" };
    expect(receiveNo(refused, now)).toEqual({ ...refused, at: now.toISOString() });
  });

  test("what is not withdrawn, or was refused, stays as it is", () => {
    const refused = { ...consent, given: false };
    for (const one of [consent, refused]) expect(receiveNo(one, now)).toBe(one);
  });
});
