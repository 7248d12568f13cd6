import type { PartialRecord } from "./partial-record.js";

type PartialAssessment = NonNullable<NonNullable<PartialRecord["assessments"]>[number]["assessment"]>;

const withLists = (one: { readonly contributing?: unknown; readonly open?: unknown }) => ({
  contributing: [],
  open: [],
  ...one,
});

/** An empty list does not travel: here it stands again. */
const withEmptyLists = (sent: PartialAssessment) => ({
  draftLists: [],
  unused: [],
  conflicts: [],
  ...sent,
  elements: (sent.elements ?? []).map(withLists),
  dimensions: (sent.dimensions ?? []).map(withLists),
});

/**
 * The sender's assessments as they were before they were sent. One whose outcome was not to be sent, since
 * the purpose does not call for it, is none.
 */
export const assessmentsReceived = (sent: PartialRecord["assessments"] = []): object[] =>
  sent.flatMap(({ assessment, ...rest }) =>
    assessment?.outcome === undefined ? [] : [{ ...rest, assessment: withEmptyLists(assessment) }],
  );
