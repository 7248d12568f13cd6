import { SpeanAssessment } from "./assessment/assessment.js";
import { SpeanCaseSummary } from "./case-summary/case-summary.js";
import { SpeanConsent } from "./consent/consent.js";
import { SpeanDate } from "./date/date.js";
import { SpeanDecision } from "./decision/decision.js";
import { SpeanErrorSummary } from "./error-summary/error-summary.js";
import { SpeanEvent } from "./event/event.js";
import { SpeanEvidence } from "./evidence/evidence.js";
import { SpeanIndicatorList } from "./indicator-list/indicator-list.js";
import { SpeanJourney } from "./journey/journey.js";
import { SpeanLanguage } from "./language/language.js";
import { SpeanPerson } from "./person/person.js";
import { SpeanPrivacyScreen } from "./privacy-screen/privacy-screen.js";
import { SpeanQuestion } from "./question/question.js";
import { SpeanQuickExit } from "./quick-exit/quick-exit.js";
import { SpeanReferral } from "./referral/referral.js";
import { SpeanScreening } from "./screening/screening.js";
import { SpeanServices } from "./services/services.js";
import { SpeanTimeline } from "./timeline/timeline.js";
import { SpeanUrgentNeeds } from "./urgent-needs/urgent-needs.js";
import { SpeanVersionDiff } from "./version-diff/version-diff.js";
import { define } from "./shared/define.js";

/**
 * Registers every element under its tag. A function, so that tree shaking cannot drop it as an unused import.
 */
export function defineElements(): void {
  define("spean-assessment", SpeanAssessment);
  define("spean-case-summary", SpeanCaseSummary);
  define("spean-consent", SpeanConsent);
  define("spean-date", SpeanDate);
  define("spean-decision", SpeanDecision);
  define("spean-error-summary", SpeanErrorSummary);
  define("spean-event", SpeanEvent);
  define("spean-evidence", SpeanEvidence);
  define("spean-indicator-list", SpeanIndicatorList);
  define("spean-journey", SpeanJourney);
  define("spean-language", SpeanLanguage);
  define("spean-person", SpeanPerson);
  define("spean-privacy-screen", SpeanPrivacyScreen);
  define("spean-question", SpeanQuestion);
  define("spean-quick-exit", SpeanQuickExit);
  define("spean-referral", SpeanReferral);
  define("spean-screening", SpeanScreening);
  define("spean-services", SpeanServices);
  define("spean-timeline", SpeanTimeline);
  define("spean-urgent-needs", SpeanUrgentNeeds);
  define("spean-version-diff", SpeanVersionDiff);
}
