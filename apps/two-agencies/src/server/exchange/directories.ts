import { type Anchors, type Directory, readDirectory, type Result } from "@spean/exchange";
import type { DatabaseQueries as Queries } from "@spean/store";
import { desc, max } from "drizzle-orm";
import { exchangeDirectories } from "../database/exchange-tables.js";

/** A directory as it is handed over: the text that both authorities signed, and the root keys that it is judged by. */
export interface DirectoryFile {
  readonly text: string;
  readonly anchors: Anchors;
}

/** Accepts a directory, if both authorities signed it and no newer one was accepted before; the very same again changes nothing. */
export async function importDirectory(
  queries: Queries,
  { text, anchors }: DirectoryFile,
  now: Date,
): Promise<Result<Directory>> {
  const [seen] = await queries
    .select({ newest: max(exchangeDirectories.sequence) })
    .from(exchangeDirectories);
  const read = await readDirectory(text, { anchors, at: now.toISOString(), newest: seen?.newest ?? 0 });
  if (read.ok)
    await queries
      .insert(exchangeDirectories)
      .values({ sequence: read.value.sequence, text, anchors, importedAt: now })
      .onConflictDoNothing();
  return read;
}

/** The newest directory that was accepted here, its signatures checked again; `undefined` if there is none yet. */
export async function newestDirectory(queries: Queries, now: Date): Promise<Result<Directory> | undefined> {
  const [row] = await queries
    .select()
    .from(exchangeDirectories)
    .orderBy(desc(exchangeDirectories.sequence))
    .limit(1);
  return row && readDirectory(row.text, { anchors: row.anchors, at: now.toISOString() });
}
