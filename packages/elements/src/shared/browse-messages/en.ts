import caseSummary from "../../case-summary/messages/en.json";
import errorSummary from "../../error-summary/messages/en.json";
import indicatorList from "../../indicator-list/messages/en.json";
import privacyScreen from "../../privacy-screen/messages/en.json";
import referral from "../../referral/messages/en.json";
import services from "../../services/messages/en.json";
import timeline from "../../timeline/messages/en.json";
import versionDiff from "../../version-diff/messages/en.json";

/** The English words of the elements that keep their words in their own folder. */
export const en = { ...caseSummary, ...errorSummary, ...indicatorList, ...privacyScreen, ...referral, ...services, ...timeline, ...versionDiff };
