import { expect, test } from "vitest";
import { buildSaveRequest } from "./build-save-request.js";
import { SaveRequest } from "./save-request.js";

const observer = { role: "officer", agency: "Example Agency" };

test("builds a save that the store accepts; what was not asked says so", () => {
  const save = buildSaveRequest(
    {
      ageClass: "adult",
      answers: { "act.recruited": "yes" },
      urgentNeeds: { dangerNow: "no" },
      consents: [
        {
          purpose: "referral",
          recipient: { agency: "Example Shelter", country: "TH" },
          dataCategories: ["urgent-needs"],
          given: true,
          by: "person",
          language: "km",
        },
      ],
    },
    observer,
  );
  expect(SaveRequest.safeParse(save).error).toBeUndefined();
  expect(save.urgentNeeds).toMatchObject({ dangerNow: { answer: "no" }, placeSafe: { answer: "not-asked" } });
  expect(save.observations).toMatchObject([{ indicator: "act.recruited", answer: "yes", observer }]);
  expect(save.consents).toHaveLength(1);
});
