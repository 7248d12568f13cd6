// Entries of any input, checked and scored one by one: the full way, which knows every fault
export {
  compileEntryScorer,
  type EntryFaults,
  type EntryScorer,
  type ScoringResultOptions,
} from "./entries/entry-scorer.js";
export {
  checkInputEntry,
  createFaultyEntry,
  formatFaultLine,
  type InputEntry,
  createParsedEntry,
} from "./entries/input-entry.js";
export { findForeignFormat, FORMAT_BYTES } from "./entries/foreign-format.js";
export { findBeginningOfRows, findWrappedRows } from "./entries/wrapped-rows.js";
export { formatPrintableJson } from "./entries/printable-json.js";
export { readLineEntries } from "./entries/read-lines.js";
