// The common list
export { commonList, loadCommonList, commonListVersions } from "./common-list.js";

// Reading any standard
export { checkReferences } from "./check-references.js";
export { checkText } from "./check-text.js";
export { readStandard } from "./read-standard.js";

// Digests
export { canonicalDigestOf, pinStandard, releaseDigestOf, scoringPartOf } from "./digest.js";
