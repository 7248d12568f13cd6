import { compile } from "@spean/rules";
import { commonList } from "@spean/standard";

/** The codes of all indicators that may be answered. */
export const knownIndicators: ReadonlySet<string> = new Set(commonList.indicators.map(({ code }) => code));

/** What makes every assessment. */
export const evaluator = compile(commonList);
