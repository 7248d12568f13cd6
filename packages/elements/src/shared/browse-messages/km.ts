import caseSummary from "../../case-summary/messages/km.json";
import errorSummary from "../../error-summary/messages/km.json";
import indicatorList from "../../indicator-list/messages/km.json";
import privacyScreen from "../../privacy-screen/messages/km.json";
import referral from "../../referral/messages/km.json";
import services from "../../services/messages/km.json";
import timeline from "../../timeline/messages/km.json";
import versionDiff from "../../version-diff/messages/km.json";

/** The Khmer words of the elements that keep their words in their own folder. */
export const km = { ...caseSummary, ...errorSummary, ...indicatorList, ...privacyScreen, ...referral, ...services, ...timeline, ...versionDiff };
