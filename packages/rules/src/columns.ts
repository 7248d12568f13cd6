// Score millions of cases at once, typed arrays in and out
export { type ColumnEngine, compileColumns, type Layout } from "./columns/compile-columns.js";
export type { Columns, Group, Plane } from "./columns/encode.js";
export type { ListScores, Scores } from "./columns/scores.js";
