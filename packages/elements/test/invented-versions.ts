import type { Language, Standard, StandardText } from "@spean/model";
import { diffStandards } from "@spean/rules/diff";
import { commonList, pinStandard } from "@spean/standard";
import type { VersionDifference } from "@spean/model";
import type { ComparedStandardVersion } from "../src/version-diff/diff-page.js";
import { texts } from "./assessed.js";

/** The properties of `<spean-version-diff>` for two invented versions. */
export interface Compared {
  readonly difference: VersionDifference;
  readonly earlier: ComparedStandardVersion;
  readonly later: ComparedStandardVersion;
}

const { digest: _digest, ...common } = commonList;

/** The common list beside an invented next version of it, and what really changes between the two. */
function compared(
  version: string,
  change: (copy: Standard) => void,
  reworded: Readonly<Record<Language, StandardText>> = texts,
): Compared {
  const copy = structuredClone({ ...common, version });
  change(copy);
  return {
    difference: diffStandards(commonList, pinStandard(copy)),
    earlier: { version: commonList.version, texts },
    later: { version, texts: reworded },
  };
}

const indicator = (copy: Standard, code: string): Standard["indicators"][number] =>
  copy.indicators.find((one) => one.code === code)!;

function reworded(language: Language): StandardText {
  const copy = structuredClone(texts[language]);
  copy.indicators["exploitation.hours"]!.question.text += " ?";
  return copy;
}

/** Invented versions of the common list, one for each thing that can be said of a new one. */
export const versions = {
  none: compared("0.1.2", () => undefined),
  patch: compared("0.1.2", (copy) => (indicator(copy, "exploitation.hours").note = "An invented note."), {
    en: reworded("en"),
    km: reworded("km"),
    th: reworded("th"),
  }),
  lost: compared(
    "1.0.0",
    (copy) => (indicator(copy, "deceptive-recruitment.job").strengths["adult-labour"] = "weak"),
  ),
  gained: compared(
    "1.0.0",
    (copy) => (indicator(copy, "deceptive-recruitment.education").strengths["adult-sexual"] = "strong"),
  ),
  both: compared("1.0.0", (copy) => {
    indicator(copy, "deceptive-recruitment.job").strengths["adult-labour"] = "weak";
    indicator(copy, "deceptive-recruitment.education").strengths["adult-sexual"] = "strong";
  }),
  clauseDropped: compared(
    "1.0.0",
    (copy) => (copy.clauses = copy.clauses.filter(({ code }) => code !== "three-medium")),
  ),
  headline: compared("1.0.0", (copy) => (copy.headline = ["trafficking"])),
  opened: compared("0.2.0", (copy) =>
    copy.indicators.push({ ...indicator(copy, "purpose.begging"), code: "purpose.invented" }),
  ),
} as const;
