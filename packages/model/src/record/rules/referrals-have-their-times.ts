import type { Fault } from "../../fault.js";
import { pointer } from "../../json/pointer.js";
import type { Referral, ReferralStatus } from "../referral.js";
import type { RecordRule } from "./record-rule.js";

const order = ["proposedAt", "sentAt", "answeredAt", "handedBackAt"] as const;
type Step = (typeof order)[number];

/** What a status says has happened. `declined` may come before sending: the person can say no too. */
const happened: Readonly<Record<ReferralStatus, readonly Step[]>> = {
  proposed: [],
  sent: ["sentAt"],
  accepted: ["sentAt", "answeredAt"],
  declined: ["answeredAt"],
  "handed-back": ["sentAt", "handedBackAt"],
};

function checkTimes(referral: Referral, index: number): Fault[] {
  const at = (step: Step) => pointer(["referrals", index, step]);
  const missing = happened[referral.status].filter((step) => referral[step] === undefined);
  const faults: Fault[] = missing.map((step) => ({
    code: "missing-field",
    path: at(step),
    message: `"${step}" is missing: a referral with this status has it.`,
  }));
  if (referral.status === "proposed" && referral.sentAt !== undefined)
    faults.push({
      code: "invalid-value",
      path: at("sentAt"),
      message: 'A referral that is only proposed has not been sent: leave "sentAt" out, or correct "status".',
    });
  const given = order.filter((step) => referral[step] !== undefined);
  given.forEach((step, place) => {
    const before = given[place - 1];
    if (before && Date.parse(referral[step]!) < Date.parse(referral[before]!))
      faults.push({
        code: "invalid-value",
        path: at(step),
        message: `"${step}" lies before "${before}": correct one of them.`,
      });
  });
  return faults;
}

/** A referral has the times that its status speaks of, one after the other. */
export const referralsHaveTheirTimes: RecordRule = (record) => (record.referrals ?? []).flatMap(checkTimes);
