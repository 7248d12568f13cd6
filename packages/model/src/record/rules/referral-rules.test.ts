import { expect, test } from "vitest";
import { sampleRecord } from "../../../test/sample-record.js";
import { checkCaseRecord } from "../check-record.js";

const known = new Set(["act.recruited", "exploitation.hours"]);
const agreed = sampleRecord.consents![0]!;
const referral = sampleRecord.referrals![0]!;

/** Faults of a record whose person said one thing more about the purpose and the recipient of its referral. */
const faultsWith = (entry: object, part: object = {}) => {
  const consents = [
    { ...agreed, revokedAt: undefined },
    { ...agreed, revokedAt: undefined, id: "k-9", ...entry },
  ];
  const read = checkCaseRecord({ ...sampleRecord, consents, referrals: [{ ...referral, ...part }] }, known);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};
const beforeSending = new Date(Date.parse(referral.sentAt!) - 60_000).toISOString();
const afterSending = new Date(Date.parse(referral.sentAt!) + 60_000).toISOString();

test.each<[string, object, string[]]>([
  ["a refusal in an entry of its own", { given: false, at: beforeSending }, ["/referrals/0/consent"]],
  [
    "a refusal that names no country",
    { given: false, at: beforeSending, recipient: { agency: agreed.recipient.agency } },
    ["/referrals/0/consent"],
  ],
  ["a withdrawal in an entry of its own", { revokedAt: beforeSending }, ["/referrals/0/consent"]],
  ["a refusal after it was sent", { given: false, at: afterSending }, []],
])("a referral that was sent is held against the newest word until then: %s", (_, entry, expected) => {
  expect(faultsWith(entry)).toEqual(expected);
});

test("a referral that is only proposed may still await its consent, after a refusal too", () => {
  const part = { status: "proposed", sentAt: undefined, answeredAt: undefined, handedBackAt: undefined };
  expect(faultsWith({ given: false, at: beforeSending }, part)).toEqual([]);
});
