import { answersOfObservations, type CaseRecord } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { cases, texts } from "../../test/assessed.js";
import { begunRecord, inventedRecord, longRecord } from "../../test/invented-record.js";
import type { SpeanCaseSummary } from "./case-summary.js";
import "../register.js";

const at = "2026-03-01T11:00:00+07:00";
/** A record that holds an assessment alone. */
const assessedAs = (name: keyof typeof cases): CaseRecord => {
  const { assessment, ageClass, explanation } = cases[name];
  const answers = Object.fromEntries(explanation.reported.map((code) => [code, "yes" as const]));
  return { id: assessment.id, ageClass, answers, assessments: [{ id: "a-1", at, assessment }] };
};

/**
 * A case on one page, to hand over or to print on one sheet of A4. Who the person is stands there only once
 * somebody asks.
 */
const meta: Meta<SpeanCaseSummary> = {
  title: "Case/Case summary",
  component: "spean-case-summary",
  args: { language: "en", texts },
};
export default meta;
type Story = StoryObj<SpeanCaseSummary>;

export const Empty: Story = {};
/** Only the urgent needs were asked about: what has to be seen to is marked. */
export const Begun: Story = { args: { record: begunRecord } };
/** Everything but who the person is. */
export const Complete: Story = { args: { record: inventedRecord } };
export const IdentityShown: Story = { args: { record: inventedRecord, identityShown: true } };
export const Indicated: Story = { args: { record: assessedAs("indicated") } };
export const Undetermined: Story = { args: { record: assessedAs("undetermined") } };
export const NotIndicatedNothingReported: Story = { args: { record: assessedAs("noneReported") } };
export const NotIndicatedSignsReported: Story = { args: { record: assessedAs("someReported") } };
/** A newer assessment has a lower outcome: it stands beside the higher one, and replaces nothing. */
export const NewerAssessmentBeside: Story = {
  args: {
    record: {
      ...inventedRecord,
      assessments: [
        inventedRecord.assessments![1]!,
        { ...inventedRecord.assessments![0]!, at: "2026-03-20T09:00:00+07:00" },
      ],
    },
  },
};
export const ObservationsDisagree: Story = {
  args: {
    record: {
      ...inventedRecord,
      observations: inventedRecord.observations!.map(({ corrects: _, ...observation }) => observation),
      conflicts: [],
    },
  },
};
/** A record that carries answers by themselves. */
export const AnswersAlone: Story = {
  args: {
    record: { id: "demo-2", ageClass: "child", answers: answersOfObservations(inventedRecord).answers },
  },
};
/** The screen is turned to the person: no answers, no assessment and no decisions, but their rights. */
export const TurnedToThePerson: Story = {
  args: { record: inventedRecord, language: "km", audience: "person" },
};
/** Printed, the lists are cut and say how many entries more the record has. */
export const LongText: Story = { args: { record: longRecord, identityShown: true } };
/** Codes stand where there is no text. */
export const WithoutText: Story = { args: { record: inventedRecord, texts: {} } };
export const Khmer: Story = { args: { record: inventedRecord, language: "km", identityShown: true } };
export const Thai: Story = { args: { record: inventedRecord, language: "th", identityShown: true } };
