import { deriveKey } from "../keys/derive-key.js";
import { open, type Place, seal } from "../keys/sealed.js";

/** The first line of a backup, in clear: whose it is, when it was made, and the newest migration that its tables had. */
export interface BackupHeader {
  readonly format: "spean-sample-backup/1";
  readonly id: string;
  readonly agency: string;
  readonly at: string;
  readonly migration: string;
}

/** Every other line, sealed: rows of a table as JSON, and in the end how many there were of each, so that a file cut short is known as one. */
export type BackupLine =
  | { readonly table: string; readonly rows: readonly unknown[] }
  | { readonly end: Readonly<Record<string, number>>; readonly lines: number };

/** Seals and opens the lines of one backup. Each is bound to its place: none can be taken away, put in, or moved. */
export class BackupLines {
  private readonly key: Buffer;

  constructor(
    key: Uint8Array,
    private readonly header: BackupHeader,
  ) {
    this.key = deriveKey(key, "backup");
  }

  /** A line as text. `number` counts from 1. */
  seal(line: BackupLine, number: number): string {
    return seal(this.key, this.placeOf(number), Buffer.from(JSON.stringify(line))).toString("base64");
  }

  /** A line from its text. @throws if it is another, was changed, or was sealed with another key */
  open(text: string, number: number): BackupLine {
    return JSON.parse(
      open(this.key, this.placeOf(number), Buffer.from(text, "base64")).toString(),
    ) as BackupLine;
  }

  private placeOf(number: number): Place {
    return { table: "backup", column: JSON.stringify(this.header), caseId: "", row: String(number) };
  }
}
