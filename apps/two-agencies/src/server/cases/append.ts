import type { CaseRecord, Person, RecordedAssessment } from "@spean/model";
import type { Save } from "../../shared/save.js";
import type { Facts } from "../../shared/case-view.js";
import type { Queries } from "../database/database.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { persons } from "../database/person-tables.js";
import { assessments, consents, facts, observations, saves } from "../database/schema.js";
import { personOf } from "./places.js";
import { consentRow, factsRow, observationRow } from "./to-rows.js";

/** One save, ready to be written: checked, and assessed. `facts` and `person` are there where they changed. */
export interface Entry {
  /** What seals the case that it is a save of. */
  readonly seal: CaseSeal;
  readonly save: Pick<Save, "key" | "observations"> & { readonly consents?: CaseRecord["consents"] };
  readonly digest: string;
  readonly savedAt: Date;
  readonly facts?: Facts;
  readonly person?: Person;
  readonly recorded: RecordedAssessment;
}

/** Writes one save, all of it within the transaction it is given. @returns its number */
export async function append(
  transaction: Queries,
  { seal, save: { key, observations: added, consents: given = [] }, digest, savedAt, ...entry }: Entry,
): Promise<number> {
  const { caseId } = seal;
  const [row] = await transaction
    .insert(saves)
    .values({ key, digest, caseId, savedAt, observations: added.length })
    .returning({ number: saves.number });
  if (!row) throw new Error("The database returned no row.");
  const of = { caseId, save: row.number };
  if (entry.facts)
    await transaction.insert(facts).values({ ...of, ...factsRow(entry.facts, { seal, save: row.number }) });
  if (added.length > 0)
    await transaction
      .insert(observations)
      .values(
        added.map((observation, position) => ({ ...of, position, ...observationRow(observation, seal) })),
      );
  if (given.length > 0)
    await transaction
      .insert(consents)
      .values(given.map((consent) => ({ ...of, ...consentRow(consent, { seal, save: row.number }) })));
  if (entry.person)
    await transaction
      .insert(persons)
      .values({ ...of, person: seal.seal(personOf(row.number), JSON.stringify(entry.person)) });
  const { id, assessment } = entry.recorded;
  await transaction.insert(assessments).values({ ...of, id, assessment });
  return row.number;
}
