import { compile } from "@spean/rules";
import { commonList } from "@spean/standard";
import type { StoreContext } from "@spean/store";
import { publishedTitle } from "./published-title.js";

/** Codes of all indicators that may be answered. */
export const knownIndicators: ReadonlySet<string> = new Set(commonList.indicators.map(({ code }) => code));

/** Assessment of cases by the common list, as the store takes it. */
export const caseScoring: Pick<StoreContext, "assessCase" | "knownIndicators" | "titleOfDemonstration"> = {
  assessCase: compile(commonList).evaluate,
  knownIndicators,
  titleOfDemonstration: publishedTitle,
};
