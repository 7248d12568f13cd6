import { checkAgreement } from "../../case/check-answers.js";
import { answersOf } from "../answers-of.js";
import type { RecordRule } from "./record-rule.js";

/** Answers that stand beside observations are those which the observations give. */
export const answersAgree: RecordRule = (record) =>
  record.answers && record.observations ? checkAgreement(record.answers, answersOf(record).answers) : [];
