import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DatabaseQueries, type KeyVault, queryRawRows } from "@spean/store";
import { sql } from "drizzle-orm";
import * as z from "zod";
import type { AgencyServerOptions } from "../options.js";

/**
 * What an older backup would bring back though it was taken away since: ids alone. It lies outside the database
 * and its backups, sealed, and is written anew whenever something is taken away.
 */
export const TakenAwayList = z.object({
  /** Highest number that a case has, or that was left out. */
  highestNumber: z.number().int().min(0),
  /** Cases that were erased. */
  erased: z.array(z.string()),
  /** Accounts that are closed. */
  closed: z.array(z.string()),
  /** When each account last got another password, by its id. */
  passwords: z.record(z.string(), z.string()),
  /** Number of the newest key directory; 0 without one. */
  directory: z.number().int().min(0),
  /** End of the audit log. */
  audit: z.object({ number: z.number().int().min(0), hash: z.string() }),
});
export type TakenAwayList = z.infer<typeof TakenAwayList>;

const fileName = "taken-away.sealed";

const placeOf = (agency: string) => ({ table: "taken-away", column: agency, caseId: "", row: "" });

/** Path of the list of an agency, unless another is named. */
export const takenAwayFile = ({ dataFolder }: Pick<AgencyServerOptions, "dataFolder">): string =>
  join(dataFolder, fileName);

/** Gathers the list from the database. */
async function gatherTakenAway(queries: DatabaseQueries): Promise<TakenAwayList> {
  const [found] = await queryRawRows<{ list: TakenAwayList }>(
    queries,
    sql`select json_build_object(
      'highestNumber', (select greatest((select coalesce(max(number), 0) from cases), (select last_value from cases_number_seq))),
      'erased', (select coalesce(json_agg(distinct case_id), '[]') from audit
        where action = 'case.erase' and outcome = 'done' and case_id is not null),
      'closed', (select coalesce(json_agg(id order by id), '[]') from people where closed_at is not null),
      'passwords', (select coalesce(json_object_agg(person_id, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '{}')
        from credentials),
      'directory', (select coalesce(max(sequence), 0) from exchange_directories where seal is not null),
      'audit', (select coalesce((select json_build_object('number', number, 'hash', hash) from audit order by number desc limit 1),
        '{"number":0,"hash":""}'))) as list`,
  );
  return TakenAwayList.parse(found?.list);
}

const latestOf = (one: TakenAwayList["passwords"], other: TakenAwayList["passwords"]) =>
  Object.fromEntries(
    [...Object.entries(one), ...Object.entries(other)].sort(([, at], [, later]) => (at < later ? -1 : 1)),
  );

/** Adds what an earlier list knows: the database may be an empty one that a backup is to be restored into. */
const mergeTakenAway = (now: TakenAwayList, before: TakenAwayList): TakenAwayList => ({
  highestNumber: Math.max(now.highestNumber, before.highestNumber),
  erased: [...new Set([...now.erased, ...before.erased])],
  // an account that is here may have been opened again
  closed: [...new Set([...now.closed, ...before.closed.filter((id) => !(id in now.passwords))])],
  passwords: latestOf(before.passwords, now.passwords),
  directory: Math.max(now.directory, before.directory),
  audit: now.audit.number >= before.audit.number ? now.audit : before.audit,
});

/**
 * Writes the list of what was taken away, with what was on it before, beside the old one first, for its owner
 * alone.
 */
export async function updateTakenAwayList(
  {
    database: { queries },
    vault,
  }: { readonly database: { readonly queries: DatabaseQueries }; readonly vault: KeyVault },
  options: Pick<AgencyServerOptions, "agency" | "dataFolder">,
): Promise<void> {
  const now = await gatherTakenAway(queries);
  const before = await readTakenAwayList(takenAwayFile(options), { vault, ...options }).catch(
    () => undefined,
  );
  const list = before ? mergeTakenAway(now, before) : now;
  const sealed = vault.sealHere(placeOf(options.agency), JSON.stringify(list));
  await mkdir(dirname(takenAwayFile(options)), { recursive: true, mode: 0o700 });
  const [file, beside] = [takenAwayFile(options), `${takenAwayFile(options)}.${process.pid}.new`];
  const handle = await open(beside, "w", 0o600);
  try {
    await handle.writeFile(`${sealed.toString("base64")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

/**
 * Reads the list; `undefined` if the file is not there.
 *
 * @throws if it is another agency's, was altered, or was sealed with another key
 */
export async function readTakenAwayList(
  file: string,
  { vault, agency }: { readonly vault: KeyVault; readonly agency: string },
): Promise<TakenAwayList | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return TakenAwayList.parse(
      JSON.parse(vault.openHere(placeOf(agency), Buffer.from(text.trim(), "base64"))),
    );
  } catch {
    throw new Error(
      "The list of what was taken away does not open: it was changed, is another agency's, or this key (SPEAN_KEY) is not the one that it was sealed with.",
    );
  }
}
