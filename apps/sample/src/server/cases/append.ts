import type { CaseRecord, RecordedAssessment } from "@spean/model";
import type { Save } from "../../shared/save.js";
import type { Facts } from "../../shared/case-view.js";
import type { Queries } from "../database/database.js";
import { assessments, consents, facts, observations, saves } from "../database/schema.js";

/** One save, ready to be written: checked, and assessed. `facts` are there where they changed. */
export interface Entry {
  readonly caseId: string;
  readonly save: Pick<Save, "key" | "observations"> & { readonly consents?: CaseRecord["consents"] };
  readonly digest: string;
  readonly savedAt: Date;
  readonly facts?: Facts;
  readonly recorded: RecordedAssessment;
}

/** Writes one save, all of it within the transaction it is given. @returns its number */
export async function append(
  transaction: Queries,
  { caseId, save: { key, observations: added, consents: given = [] }, digest, savedAt, ...entry }: Entry,
): Promise<number> {
  const [row] = await transaction
    .insert(saves)
    .values({ key, digest, caseId, savedAt, observations: added.length })
    .returning({ number: saves.number });
  if (!row) throw new Error("The database returned no row.");
  const of = { caseId, save: row.number };
  if (entry.facts) await transaction.insert(facts).values({ ...of, ...entry.facts });
  if (added.length > 0)
    await transaction.insert(observations).values(
      added.map(({ observer, ...observation }, position) => ({
        ...of,
        position,
        ...observation,
        observerRole: observer.role,
        observerAgency: observer.agency,
      })),
    );
  if (given.length > 0) await transaction.insert(consents).values(given.map((consent) => ({ ...of, id: consent.id, consent })));
  const { id, assessment } = entry.recorded;
  await transaction.insert(assessments).values({ ...of, id, assessment });
  return row.number;
}
