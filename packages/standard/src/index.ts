// The common list
export { commonList, commonListAt, versions } from "./common-list.js";

// Reading any standard
export { checkReferences } from "./check-references.js";
export { checkText } from "./check-text.js";
export { readStandard } from "./read-standard.js";

// Digests
export { digestOf, pin, releaseDigest, scoringPart } from "./digest.js";
