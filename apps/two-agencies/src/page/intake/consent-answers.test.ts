import type { Consent } from "@spean/model";
import { expect, test } from "vitest";
import { bothAgencies } from "../../agencies/agencies.js";
import { findStandingConsents, listConsentRequests } from "./consent-answers.js";

const asked = listConsentRequests(bothAgencies.kh);
const consent = (part: Partial<Consent>): Consent => ({
  id: "k-1",
  purpose: "screening",
  recipient: asked[0]!.recipient,
  dataCategories: ["observations"],
  given: true,
  by: "person",
  at: "2026-03-01T09:00:00+07:00",
  language: "km",
  ...part,
});
const standing = (...consents: Consent[]) => findStandingConsents(asked, consents).map((one) => one?.id);

test("an agreement stands until the newest word is a no, whatever its form", () => {
  const at = "2026-03-05T09:00:00+07:00";
  const refusal = consent({ id: "k-2", given: false, at });
  expect(standing(consent({}))).toEqual(["k-1", undefined]);
  expect(standing(consent({ revokedAt: at }))).toEqual([undefined, undefined]);
  expect(standing(consent({}), refusal)).toEqual([undefined, undefined]);
  expect(standing(refusal, consent({}))).toEqual([undefined, undefined]);
  const again = consent({ id: "k-3", at: "2026-03-06T09:00:00+07:00" });
  expect(standing(consent({}), refusal, again)).toEqual(["k-3", undefined]);
});
