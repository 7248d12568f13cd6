import caseSummary from "../../case-summary/messages/th.json";
import errorSummary from "../../error-summary/messages/th.json";
import indicatorList from "../../indicator-list/messages/th.json";
import privacyScreen from "../../privacy-screen/messages/th.json";
import referral from "../../referral/messages/th.json";
import services from "../../services/messages/th.json";
import timeline from "../../timeline/messages/th.json";
import versionDiff from "../../version-diff/messages/th.json";

/** The Thai words of the elements that keep their words in their own folder. */
export const th = { ...caseSummary, ...errorSummary, ...indicatorList, ...privacyScreen, ...referral, ...services, ...timeline, ...versionDiff };
