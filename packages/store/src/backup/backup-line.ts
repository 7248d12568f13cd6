import { deriveKeyForPurpose } from "../sealing/derive-key.js";
import { openSealedValue, type SealedPlace, sealValue } from "../sealing/seal-value.js";

/**
 * Format of a backup. The name is older than the package, and stays, so that older backups can be restored.
 */
export const backupFormatName = "spean-sample-backup/1";

/**
 * First line of a backup, in clear: whose it is, when it was made, and the newest migration of its tables.
 */
export interface BackupHeader {
  readonly format: typeof backupFormatName;
  readonly id: string;
  readonly agency: string;
  readonly at: string;
  readonly migration: string;
}

/**
 * Every other line, sealed: rows of a table as JSON, and at the end their counts, by which a truncated file
 * is recognised.
 */
export type BackupLine =
  | { readonly table: string; readonly rows: readonly unknown[] }
  | { readonly end: Readonly<Record<string, number>>; readonly lines: number };

/**
 * Seals and opens the lines of one backup. Each is bound to header and line number: none can be removed,
 * inserted or moved.
 */
export class BackupLineSealer {
  private readonly key: Buffer;

  /** Lines under the master key, of the backup with this header. */
  constructor(
    key: Uint8Array,
    private readonly header: BackupHeader,
  ) {
    this.key = deriveKeyForPurpose(key, "backup");
  }

  /** Seals a line as base64 text. `number` counts from 1. */
  seal(line: BackupLine, number: number): string {
    return sealValue(this.key, this.placeOf(number), Buffer.from(JSON.stringify(line))).toString("base64");
  }

  /** Opens a line. @throws if it is another line, was altered, or was sealed with another key */
  open(text: string, number: number): BackupLine {
    return JSON.parse(
      openSealedValue(this.key, this.placeOf(number), Buffer.from(text, "base64")).toString(),
    ) as BackupLine;
  }

  private placeOf(number: number): SealedPlace {
    return { table: "backup", column: JSON.stringify(this.header), caseId: "", row: String(number) };
  }
}
