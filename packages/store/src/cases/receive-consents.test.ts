import type { Consent } from "@spean/model";
import { describe, expect, test } from "vitest";
import type { CaseView } from "../client/case-view.js";
import type { SaveRequest } from "../client/save-request.js";
import { receiveConsents } from "./receive-consents.js";

const agreed: Consent = {
  ...{ id: "k-1", purpose: "referral", recipient: { agency: "Example Shelter", country: "TH" } },
  ...{ dataCategories: ["urgent-needs"], given: true, by: "person", language: "km" },
  at: "2026-03-04T09:30:00+07:00",
};
const now = new Date("2026-03-05T02:00:00Z");
/** A case of 3 March, in whose second save the person agreed. */
const current = {
  createdAt: "2026-03-03T02:00:00Z",
  record: { id: "c-1", ageClass: "adult", consents: [agreed] },
  history: [
    { key: "begun", consents: [] },
    { key: "agreed", consents: ["k-1"] },
  ],
} as unknown as CaseView;

const receivedAt = (at: string, basedOn?: string, more: Partial<Consent> = {}) => {
  const no = { ...agreed, id: "k-2", given: false, at, ...more };
  const save: SaveRequest = { key: "no", ageClass: "adult", observations: [], consents: [no] };
  return receiveConsents(save, { current, basedOn }, now).consents?.[0]?.at;
};

describe("a refusal holds from when it was received where its own moment cannot be", () => {
  test.each<[string, string, string | undefined, Partial<Consent>]>([
    ["it lies ahead", "2109-01-01T00:00:00Z", undefined, {}],
    ["before an agreement that its sender had seen", "2026-03-04T02:00:00Z", "agreed", {}],
    ["before the case began, and an agreement stands", "1999-01-01T00:00:00Z", undefined, {}],
    [
      "the same, spelt another way",
      "1970-01-01T00:00:00Z",
      "begun",
      { recipient: { agency: "EXAMPLE shelter" } },
    ],
  ])("%s", (_, at, basedOn, more) => expect(receivedAt(at, basedOn, more)).toBe(now.toISOString()));

  test.each<[string, string, string | undefined, Partial<Consent>]>([
    ["after the agreement", "2026-03-04T10:00:00+07:00", "agreed", {}],
    ["said before an agreement that its sender had not seen", "2026-03-04T02:00:00Z", "begun", {}],
    ["about another purpose", "1999-01-01T00:00:00Z", "agreed", { purpose: "investigation" }],
    ["an agreement, which a clock never makes newer", "1999-01-01T00:00:00Z", "agreed", { given: true }],
  ])("and keeps its own otherwise: %s", (_, at, basedOn, more) =>
    expect(receivedAt(at, basedOn, more)).toBe(at),
  );
});
