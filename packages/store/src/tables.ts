// Tables of the store, for an agency's own queries and foreign keys. Only the store writes to them.
export { audit } from "./tables/audit-table.js";
export { byteColumn } from "./tables/byte-column.js";
export { assessments, cases, consents, facts, observations, persons, saves } from "./tables/case-tables.js";
export { decisions, rescreenings } from "./tables/entry-tables.js";
export { caseIndex, documentIndex } from "./tables/index-tables.js";
export { caseKeys, keyChecks } from "./tables/key-tables.js";
