import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Directory, KeyRing, Party, Result, StandardReference } from "@spean/exchange";
import { commonList } from "@spean/standard";
import type { DatabaseQueries as Queries } from "@spean/store";
import { type DirectoryFile, importDirectory, newestDirectory } from "./directories.js";
import { type KeyStore, makeOwnKeys, ownKeyRing } from "./own-keys.js";

/** Another agency, and where its inbox is reached; without an address what is sent goes by hand. */
export interface Partner {
  readonly party: Party;
  readonly address?: string;
}

/** What an agency's exchange is made of. */
export interface ExchangeParts extends KeyStore {
  readonly party: Party;
  readonly partners: readonly Partner[];
  /** Where a demonstration's directory is put; in production it is imported. */
  readonly folder?: string | undefined;
}

/** What is needed to seal, open and verify: the directory and this agency's own keys. */
export interface Keys {
  readonly directory: Directory;
  readonly keys: KeyRing;
}

/** The name of the file that a demonstration's directory lies in, with its anchors. */
export const directoryFile = "directory.json";

const { id, version, digest } = commonList;

/** One agency's place in the exchange: who it is, its keys, the directory, and the others. A system without a directory works, and exchanges nothing. */
export class Exchange {
  /** The standard that records here are made by and read with. */
  readonly standard: StandardReference = { id, version, digest };
  private ring: KeyRing | undefined;
  private importedAt = 0;

  private constructor(private readonly parts: ExchangeParts) {}

  /** Makes this agency's keys if there are none yet. */
  static async open(parts: ExchangeParts, now: Date): Promise<Exchange> {
    await makeOwnKeys(parts, now);
    return new Exchange(parts);
  }

  get self(): Party {
    return this.parts.party;
  }

  get partners(): readonly Partner[] {
    return this.parts.partners;
  }

  /** Accepts what lies in a demonstration's folder, if it has changed. */
  private async importNewer(queries: Queries, now: Date): Promise<void> {
    if (this.parts.folder === undefined) return;
    const file = join(this.parts.folder, directoryFile);
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changed <= this.importedAt) return;
    const read = await importDirectory(
      queries,
      JSON.parse(await readFile(file, "utf8")) as DirectoryFile,
      now,
    );
    if (read.ok) this.importedAt = changed;
  }

  /** The keys of everybody as they are known now, or why nothing can be exchanged; `undefined` if there is no directory yet. */
  async keysAt(now: Date, queries: Queries = this.parts.queries): Promise<Result<Keys> | undefined> {
    // not within a transaction, which may be taken back
    if (queries === this.parts.queries) await this.importNewer(queries, now);
    const directory = await newestDirectory(queries, now);
    if (!directory?.ok) return directory;
    this.ring ??= await ownKeyRing({ ...this.parts, queries }, this.parts.party);
    return { ok: true, value: { directory: directory.value, keys: this.ring } };
  }
}
