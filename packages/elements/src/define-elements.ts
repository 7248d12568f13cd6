import { SpeanAssessment } from "./assessment/assessment.js";
import { SpeanConsent } from "./consent/consent.js";
import { SpeanDate } from "./date/date.js";
import { SpeanLanguage } from "./language/language.js";
import { SpeanPerson } from "./person/person.js";
import { SpeanQuestion } from "./question/question.js";
import { SpeanQuickExit } from "./quick-exit/quick-exit.js";
import { SpeanScreening } from "./screening/screening.js";
import { SpeanUrgentNeeds } from "./urgent-needs/urgent-needs.js";
import { define } from "./shared/define.js";

/** Gives every element its tag. A function, so that a bundler cannot take the tags for an import that nobody uses. */
export function defineElements(): void {
  define("spean-question", SpeanQuestion);
  define("spean-screening", SpeanScreening);
  define("spean-assessment", SpeanAssessment);
  define("spean-language", SpeanLanguage);
  define("spean-consent", SpeanConsent);
  define("spean-quick-exit", SpeanQuickExit);
  define("spean-urgent-needs", SpeanUrgentNeeds);
  define("spean-date", SpeanDate);
  define("spean-person", SpeanPerson);
}
