// Whose word about a consent holds, without the schemas and the zod that they need: for whatever offers or
// shows one.
export {
  type ConsentMatter,
  findNoAgainstConsent,
  findStandingNo,
  forbidsMatter,
  coversMatter,
  type RecordedConsents,
  type StandingNo,
} from "./record/newest-consent.js";
