// Tables of the store, for an agency's own queries and foreign keys. Only the store writes to them.
export { auditTable } from "./tables/audit-table.js";
export { byteColumn } from "./tables/byte-column.js";
export {
  assessmentTable,
  caseTable,
  consentTable,
  factTable,
  observationTable,
  personTable,
  receivedRecordTable,
  saveTable,
} from "./tables/case-tables.js";
export { decisionTable, rescreeningTable } from "./tables/entry-tables.js";
export { caseIndexTable, documentIndexTable } from "./tables/index-tables.js";
export { caseKeyTable, keyCheckTable } from "./tables/key-tables.js";
export { caseSealTable } from "./tables/seal-table.js";
