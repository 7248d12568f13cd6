import type { Consent } from "@spean/model";
import { expect, test } from "vitest";
import { changeReferralDraft, consentsForReferral } from "./referral-draft.js";

const recipients = [{ agency: "Example Shelter", country: "TH" as const }];
const consent = (part: Partial<Consent>): Consent => ({
  id: "k-1",
  purpose: "referral",
  recipient: recipients[0]!,
  dataCategories: ["urgent-needs"],
  given: true,
  by: "person",
  at: "2026-03-01T09:00:00+07:00",
  language: "km",
  ...part,
});
const at = "2026-03-05T09:00:00+07:00";
const draft = { recipient: 0, purpose: "referral" } as const;
const offered = (...consents: Consent[]) =>
  consentsForReferral(draft, { recipients, consents, actor: undefined }).map(({ id }) => id);

test.each<[string, Partial<Consent>]>([
  ["a refusal in an entry of its own", { given: false }],
  ["a refusal without a country", { given: false, recipient: { agency: "Example Shelter" } }],
  [
    "a refusal spelt with an invisible character",
    { given: false, recipient: { agency: "Example\u200b Shelter" } },
  ],
  ["another agreement that was taken back", { at: "2026-02-01T09:00:00+07:00", revokedAt: at }],
])("a consent that a later no has overtaken is not offered: %s", (_, no) => {
  expect(offered(consent({}), consent({ id: "k-2", at, ...no }))).toEqual([]);
  expect(offered(consent({}))).toEqual(["k-1"]);
});

test("a consent given again after a no is offered, and the earlier one is not", () => {
  const again = consent({ id: "k-3", at: "2026-03-06T09:00:00+07:00" });
  expect(offered(consent({}), consent({ id: "k-2", at, given: false }), again)).toEqual(["k-3"]);
});

test("a chosen consent does not stay chosen once a later no has overtaken it", () => {
  const options = {
    recipients,
    consents: [consent({}), consent({ id: "k-2", at, given: false })],
    actor: undefined,
  };
  expect(changeReferralDraft({ ...draft, consent: "k-1" }, {}, options).consent).toBeUndefined();
});
