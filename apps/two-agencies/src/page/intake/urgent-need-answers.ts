import { urgentNeedCodes, type UrgentNeedCode } from "@spean/elements";
import type { Answer, UrgentNeeds } from "@spean/model";

/** The answers to the questions of urgent need, those that were asked. */
export type UrgentNeedAnswers = { readonly [need in UrgentNeedCode]?: Answer };

/** The answers that a record's urgent needs hold. */
export function urgentNeedAnswersOf(needs: UrgentNeeds | undefined): UrgentNeedAnswers {
  const asked = urgentNeedCodes.flatMap((code) =>
    needs && needs[code].answer !== "not-asked" ? [[code, needs[code].answer] as const] : [],
  );
  return Object.fromEntries(asked);
}

/** Urgent needs with one answer changed; every question that was not asked says so. Notes are kept. */
export function withUrgentNeedAnswer(
  needs: UrgentNeeds | undefined,
  need: UrgentNeedCode,
  answer: Answer = "not-asked",
): UrgentNeeds {
  const all = Object.fromEntries(
    urgentNeedCodes.map((code) => [code, needs?.[code] ?? { answer: "not-asked" }]),
  ) as unknown as UrgentNeeds;
  return { ...needs, ...all, [need]: { ...all[need], answer } };
}
