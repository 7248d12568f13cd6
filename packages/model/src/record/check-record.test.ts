import { describe, expect, test } from "vitest";
import { changed, sampleRecord } from "../../test/sample-record.js";
import { readScoringCase } from "../case/read-case.js";
import { checkCaseRecord } from "./check-record.js";

const known = new Set(["act.recruited", "exploitation.hours"]);

const faults = (value: unknown) => {
  const read = checkCaseRecord(value, known);
  return read.ok ? [] : read.faults.map(({ code, path }) => `${code} ${path}`);
};

describe("checkRecord", () => {
  test("a full record is accepted as it is, its own top-level field kept", () => {
    expect(checkCaseRecord(sampleRecord, known)).toEqual({ ok: true, value: sampleRecord });
  });

  test("a full record is a case for scoring", () => {
    expect(readScoringCase(sampleRecord, known)).toEqual({
      ok: true,
      value: {
        id: "c-1",
        ageClass: "adult",
        forms: ["labour", "forced-criminality"],
        answers: { "act.recruited": "yes", "exploitation.hours": "yes" },
        conflicts: ["exploitation.hours"],
      },
    });
  });

  test("a record may begin with id and age class alone", () => {
    expect(faults({ id: "c-1", ageClass: "unknown" })).toEqual([]);
  });

  test.each<[string, string, unknown, string]>([
    ["an unknown field inside", "/person/religion", "x", "unknown-field /person/religion"],
    [
      "an urgent need passed over",
      "/urgentNeeds/placePrivate",
      undefined,
      "missing-field /urgentNeeds/placePrivate",
    ],
    ["a consent that nobody answered", "/consents/0/given", undefined, "missing-field /consents/0/given"],
    ["a consent answered by a string", "/consents/0/given", "true", "wrong-type /consents/0/given"],
    [
      "a decision that says non-victim",
      "/decisions/0/outcome",
      "not-a-victim",
      "invalid-value /decisions/0/outcome",
    ],
    [
      "a decision without its threshold",
      "/decisions/0/threshold",
      undefined,
      "missing-field /decisions/0/threshold",
    ],
    [
      "an unknown indicator among the answers",
      "/answers/act.other",
      "yes",
      "unknown-indicator /answers/act.other",
    ],
    ["answers that disagree", "/answers/act.recruited", "no", "answers-disagree /answers/act.recruited"],
    [
      "two observations with one id",
      "/observations/-",
      sampleRecord.observations[1],
      "invalid-value /observations/4/id",
    ],
    [
      "a correction of a later observation",
      "/observations/0/corrects",
      "o-4",
      "unknown-reference /observations/0/corrects; answers-disagree /answers/act.recruited",
    ],
    [
      "a conflict of unknown observations",
      "/conflicts/0/observations/0",
      "o-9",
      "unknown-reference /conflicts/0/observations/0",
    ],
    [
      "a conflict of another indicator",
      "/conflicts/0/observations/0",
      "o-1",
      "unknown-reference /conflicts/0/observations/0",
    ],
    [
      "a conflict between no and no",
      "/conflicts/0/observations",
      ["o-2", "o-2"],
      "invalid-value /conflicts/0/observations",
    ],
    [
      "another person's assessment",
      "/assessments/0/assessment/id",
      "c-9",
      "unknown-reference /assessments/0/assessment/id",
    ],
    [
      "a decision on an assessment that is not there",
      "/decisions/0/assessment",
      "a-9",
      "unknown-reference /decisions/0/assessment",
    ],
    [
      "a rescreening of an assessment that is not there",
      "/rescreenings/0/of",
      "a-9",
      "unknown-reference /rescreenings/0/of",
    ],
    ["two decisions with one id", "/decisions/-", sampleRecord.decisions[0], "invalid-value /decisions/1/id"],
    ["a case before itself", "/previousCaseIds/0", "c-1", "unknown-reference /previousCaseIds/0"],
    [
      "a consent revoked before it was given",
      "/consents/0/revokedAt",
      "2026-02-28T00:00:00Z",
      "invalid-value /consents/0/revokedAt; invalid-value /referrals/0/consent",
    ],
    [
      "a refusal revoked",
      "/consents/1/revokedAt",
      "2026-03-02T00:00:00Z",
      "invalid-value /consents/1/revokedAt",
    ],
    [
      "a referral sent without consent",
      "/referrals/0/consent",
      undefined,
      "missing-field /referrals/0/consent",
    ],
    [
      "a referral whose consent is not there",
      "/referrals/0/consent",
      "k-9",
      "unknown-reference /referrals/0/consent",
    ],
    [
      "a referral whose consent was refused",
      "/consents/0",
      { ...sampleRecord.consents[0], given: false, revokedAt: undefined },
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral sent before consent",
      "/consents/0/at",
      "2026-03-01T02:12:30Z",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral sent after consent ended",
      "/consents/0/revokedAt",
      "2026-03-01T02:11:00Z",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral sent the moment consent ended",
      "/consents/0/revokedAt",
      "2026-03-01T09:12:00+07:00",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral for another purpose than agreed",
      "/referrals/0/purpose",
      "investigation",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral to another agency than agreed",
      "/referrals/0/to/agency",
      "Other Agency",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral to another country than agreed",
      "/referrals/0/to/country",
      "KH",
      "invalid-value /referrals/0/consent",
    ],
    [
      "a referral with consent and without",
      "/referrals/0/withoutConsent",
      { ground: "vital-interest", by: { role: "doctor" }, reason: "Invented." },
      "invalid-value /referrals/0/withoutConsent",
    ],
    [
      "a referral accepted and never sent",
      "/referrals/0/sentAt",
      undefined,
      "missing-field /referrals/0/sentAt",
    ],
    [
      "a referral answered before it was sent",
      "/referrals/0/answeredAt",
      "2026-03-01T02:11:59Z",
      "invalid-value /referrals/0/answeredAt",
    ],
    [
      "a referral handed back at no time",
      "/referrals/0/status",
      "handed-back",
      "missing-field /referrals/0/handedBackAt",
    ],
  ])("%s is a fault", (_, path, to, expected) => {
    expect(faults(changed(sampleRecord, path, to))).toEqual(expected.split("; "));
  });

  test("a proposed referral that was sent is a fault, beside its lack of consent", () => {
    expect(faults(changed(sampleRecord, "/referrals/1/sentAt", "2026-03-01T03:00:00Z"))).toEqual([
      "invalid-value /referrals/1/sentAt",
      "missing-field /referrals/1/consent",
    ]);
  });

  test("a referral may be sent without consent if it says openly why", () => {
    const referral = {
      ...sampleRecord.referrals[0],
      consent: undefined,
      withoutConsent: { ground: "vital-interest", by: { role: "doctor" }, reason: "Invented." },
    };
    expect(faults(changed(sampleRecord, "/referrals/0", referral))).toEqual([]);
  });

  test("a person may decline a referral that was only proposed", () => {
    expect(
      faults(
        changed(sampleRecord, "/referrals/1", {
          ...sampleRecord.referrals[1],
          status: "declined",
          answeredAt: "2026-03-01T03:00:00Z",
        }),
      ),
    ).toEqual([]);
  });

  test("a listed conflict stays when a correction has ended it", () => {
    const correction = { ...sampleRecord.observations[2], id: "o-5", corrects: "o-2" };
    expect(faults(changed(sampleRecord, "/observations/-", correction))).toEqual([]);
  });

  test("an assessment of an earlier case of the same person may be kept", () => {
    expect(faults(changed(sampleRecord, "/assessments/0/assessment/id", "c-0"))).toEqual([]);
  });

  test("__proto__ among the answers is a fault", () => {
    expect(faults(JSON.parse('{"id":"c-1","ageClass":"adult","answers":{"__proto__":"yes"}}'))).toEqual([
      "unknown-indicator /answers/__proto__",
    ]);
  });

  test.each([[null], [[]], ["c-1"]])("%j is no record", (value) => {
    expect(faults(value)).toEqual(["not-an-object "]);
  });
});
