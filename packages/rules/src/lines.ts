// Assessments as JSON text, for whoever writes them to a file: the same bytes as JSON.stringify gives, and no objects made
export { type AnswerSheet, compileLines, type LineWriter } from "./lines/compile-lines.js";
export { Page } from "./lines/page.js";
