// Score NDJSON of any size, on one thread or several: Node only
export { scoreNdjson, type ScoreNdjsonOptions } from "./ndjson/score-ndjson.js";
export type { ScoreOutput } from "./ndjson/score-blocks.js";
export type { ByteReader } from "./ndjson/block-reader.js";
export type { ResultPiece } from "./ndjson/result-joiner.js";

// Text of any input, and its limits
export { decodeUtf8Input, parseLenientJson } from "./entries/decode-text.js";
export { LINE_BYTE_LIMIT, WHOLE_BYTE_LIMIT } from "./entries/input-limits.js";
