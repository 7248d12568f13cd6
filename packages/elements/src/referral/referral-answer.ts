import type { Referral } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldRenderContext } from "../shared/fields/field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { officerWordsOf } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import type { ReferralAnswerEventDetail } from "../shared/events.js";

/** Answers that a recipient can give. */
export type ReferralAnswerStatus = ReferralAnswerEventDetail["status"];

/**
 * The answers that a referral is open to: one that was sent is accepted or declined, one that was accepted
 * can be handed back.
 */
export function answersOpenToReferral({ status }: Referral): readonly ReferralAnswerStatus[] {
  if (status === "sent") return ["accepted", "declined"];
  return status === "accepted" ? ["handed-back"] : [];
}

/** The answer while it is being given. */
export interface ReferralAnswerView {
  readonly context: FieldRenderContext;
  readonly offered: readonly ReferralAnswerStatus[];
  readonly chosen: ReferralAnswerStatus | undefined;
  readonly reason: string;
  readonly choose: (status: ReferralAnswerStatus | undefined) => void;
  readonly write: (reason: string) => void;
  readonly confirm: () => void;
}

/**
 * Accept, or decline with a reason, under the preview of what came; nothing is chosen beforehand, and one
 * button says it is meant.
 */
export function renderReferralAnswer({
  context,
  offered,
  chosen,
  reason,
  choose,
  write,
  confirm,
}: ReferralAnswerView): TemplateResult {
  const words = officerWordsOf(context.spoken);
  return html`<section class="answer" part="answer">
    ${renderRadiosField<ReferralAnswerStatus>(context, {
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
        : renderTextField(context, {
            id: "answerReason",
            label: "referral.answer.reason",
            hint: "referral.answer.reason-needed",
            multiline: true,
            value: reason,
            input: write,
          })
    }
    <button type="button" class="confirm" part="confirm"
      @click=${confirm}>${words.message("referral.answer.confirm")}</button>
  </section>`;
}
