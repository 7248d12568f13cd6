/** The three states of a finding, an element or a dimension. */
export type ExpectedState = "indicated" | "undetermined" | "not-indicated";

/**
 * The assessment of a published case as worked out by hand, before any engine ran. It has the fields of an
 * assessment without the standard, the engine and the open questions, and says in `reasoning` how it was
 * counted. Codes are in the standard's order.
 */
export interface ExpectedAssessment {
  readonly id: string;
  readonly lists: readonly string[];
  readonly draftLists: readonly string[];
  readonly treatAs: "adult" | "child";
  readonly outcome: ExpectedState;
  readonly reported: number;
  readonly findings: readonly {
    readonly code: string;
    readonly state: ExpectedState;
    readonly byList: readonly { readonly list: string; readonly state: ExpectedState }[];
  }[];
  readonly elements: readonly {
    readonly list: string;
    readonly code: string;
    readonly state: ExpectedState;
    readonly contributing: readonly string[];
  }[];
  readonly dimensions: readonly {
    readonly list: string;
    readonly code: string;
    readonly state: ExpectedState;
    readonly strong: number;
    readonly medium: number;
    readonly weak: number;
    readonly contributing: readonly string[];
  }[];
  readonly unused: readonly string[];
  readonly conflicts: readonly string[];
  readonly reasoning: string;
}
