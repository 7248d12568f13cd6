import { TreatAs, PalermoElement, State } from "./code-lists.js";
import { Code, IndicatorCode, Version } from "./standard/code.js";
import { Digest } from "./standard/standard.js";
import { z } from "./zod.js";

/** A finding: its strongest state over the lists in use, and its state on each. */
export const Finding = z.strictObject({
  code: Code,
  state: State,
  byList: z.array(z.strictObject({ list: Code, state: State })).min(1),
});
export type Finding = z.infer<typeof Finding>;

/**
 * An element on one list. `contributing`: the codes answered `yes`; `open`: the unanswered ones; both in the
 * standard's order.
 */
export const ElementState = z.strictObject({
  list: Code,
  code: PalermoElement,
  state: State,
  contributing: z.array(IndicatorCode),
  open: z.array(IndicatorCode),
});
export type ElementState = z.infer<typeof ElementState>;

/** A dimension on one list, with its counts of `yes` answers by strength. */
export const DimensionState = z.strictObject({
  list: Code,
  code: Code,
  state: State,
  strong: z.int().min(0),
  medium: z.int().min(0),
  weak: z.int().min(0),
  contributing: z.array(IndicatorCode),
  open: z.array(IndicatorCode),
});
export type DimensionState = z.infer<typeof DimensionState>;

/**
 * All findings for one case against one release, pinned to standard, digest and engine so that it can be
 * verified again years later. `reported` counts every `yes`; `unused` names answered codes that stand on no
 * list in use; `conflicts` those observed both `yes` and `no`. It is never a decision: a decision is a
 * person's.
 */
export const Assessment = z.strictObject({
  id: z.string().min(1),
  standard: z.strictObject({ id: Code, version: Version, digest: Digest }),
  engine: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  lists: z.array(Code).min(1),
  draftLists: z.array(Code),
  treatAs: TreatAs,
  outcome: State,
  reported: z.int().min(0),
  findings: z.array(Finding).min(1),
  elements: z.array(ElementState),
  dimensions: z.array(DimensionState),
  unused: z.array(IndicatorCode),
  conflicts: z.array(IndicatorCode),
});
export type Assessment = z.infer<typeof Assessment>;
