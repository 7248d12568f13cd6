import type { Referral } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldContext } from "../shared/fields/field.js";
import { radiosField } from "../shared/fields/radios-field.js";
import { readWords } from "../shared/fields/spoken.js";
import { textField } from "../shared/fields/text-field.js";
import type { ReferralAnswerDetail } from "../shared/events.js";

/** Answers that a recipient can give. */
export type AnswerStatus = ReferralAnswerDetail["status"];

/** The answers that a referral is open to: one that was sent is accepted or declined, one that was accepted can be handed back. */
export function answersTo({ status }: Referral): readonly AnswerStatus[] {
  if (status === "sent") return ["accepted", "declined"];
  return status === "accepted" ? ["handed-back"] : [];
}

/** The answer while it is being given. */
export interface ReferralAnswer {
  readonly context: FieldContext;
  readonly offered: readonly AnswerStatus[];
  readonly chosen: AnswerStatus | undefined;
  readonly reason: string;
  readonly choose: (status: AnswerStatus | undefined) => void;
  readonly write: (reason: string) => void;
  readonly confirm: () => void;
}

/** Accept, or decline with a reason, under the preview of what came; nothing is chosen beforehand, and one button says it is meant. */
export function referralAnswer({
  context,
  offered,
  chosen,
  reason,
  choose,
  write,
  confirm,
}: ReferralAnswer): TemplateResult {
  const words = readWords(context.spoken);
  return html`<section class="answer" part="answer">
    ${radiosField<AnswerStatus>(context, {
      id: "answer",
      label: "referral.answer",
      choices: offered,
      choiceLabel: (status) => `referral.answer.${status}`,
      value: chosen ?? "",
      input: (status) => choose(status === "" ? undefined : status),
    })}
    ${
      chosen === undefined || chosen === "accepted"
        ? nothing
        : textField(context, {
            id: "answerReason",
            label: "referral.answer.reason",
            hint: "referral.answer.reason-needed",
            multiline: true,
            value: reason,
            input: write,
          })
    }
    <button type="button" class="confirm" part="confirm" @click=${confirm}>${words.message("referral.answer.confirm")}</button>
  </section>`;
}
