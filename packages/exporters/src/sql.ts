export { exportCaseQuery, exportSql, type SqlExportOptions } from "./sql/export-sql.js";
export { type SqlDialectName, sqlDialectNames } from "./sql/sql-dialect.js";
export type { CaseTableSource, JsonSource, LongSource, SqlSource, WideSource } from "./sql/sql-source.js";
