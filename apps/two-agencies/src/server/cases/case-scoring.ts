import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import type { StoreContext } from "@spean/store";
import { publishedCases } from "@spean/conformance";

/** Codes of all indicators that may be answered. */
export const knownIndicators: ReadonlySet<string> = new Set(commonList.indicators.map(({ code }) => code));

const publishedTitles = new Map(publishedCases.map(({ id, published }) => [id, published.title]));

/**
 * Assessment of cases by the common list, and the English titles of the published cases, as the store takes
 * them.
 */
export const caseScoring: Pick<StoreContext, "assessCase" | "knownIndicators" | "titleOfDemonstration"> = {
  assessCase: compileStandard(commonList).evaluate,
  knownIndicators,
  titleOfDemonstration: (demonstration) => publishedTitles.get(demonstration),
};
