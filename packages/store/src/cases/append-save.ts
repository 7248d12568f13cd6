import type { CaseRecord, Person, RecordedAssessment } from "@spean/model";
import type { CaseFacts } from "../client/case-view.js";
import type { SaveRequest } from "../client/save-request.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import {
  assessmentTable,
  consentTable,
  factTable,
  observationTable,
  personTable,
  saveTable,
} from "../tables/case-tables.js";
import { buildConsentRow, buildFactsRow, buildObservationRow } from "./build-rows.js";
import { placeOfPerson } from "./sealed-places.js";

/** One save, checked and assessed. `facts` and `person` stand where they changed. */
export interface AssessedSaveEntry {
  /** Seal of the case. */
  readonly seal: CaseSeal;
  readonly save: Pick<SaveRequest, "key" | "observations"> & { readonly consents?: CaseRecord["consents"] };
  readonly digest: string;
  readonly savedAt: Date;
  readonly facts?: CaseFacts;
  readonly person?: Person;
  readonly recorded: RecordedAssessment;
}

/** Appends the rows of one save, within the given transaction. @returns the number of the save */
export async function appendSaveRows(
  transaction: DatabaseQueries,
  {
    seal,
    save: { key, observations: added, consents: given = [] },
    digest,
    savedAt,
    ...entry
  }: AssessedSaveEntry,
): Promise<number> {
  const { caseId } = seal;
  const [row] = await transaction
    .insert(saveTable)
    .values({ key, digest, caseId, savedAt, observations: added.length })
    .returning({ number: saveTable.number });
  if (!row) throw new Error("The database returned no row.");
  const of = { caseId, save: row.number };
  const sealing = { seal, save: row.number };
  if (entry.facts)
    await transaction.insert(factTable).values({ ...of, ...buildFactsRow(entry.facts, sealing) });
  if (added.length > 0)
    await transaction
      .insert(observationTable)
      .values(added.map((one, position) => ({ ...of, position, ...buildObservationRow(one, seal) })));
  if (given.length > 0)
    await transaction
      .insert(consentTable)
      .values(given.map((consent) => ({ ...of, ...buildConsentRow(consent, sealing) })));
  if (entry.person)
    await transaction
      .insert(personTable)
      .values({ ...of, person: seal.seal(placeOfPerson(row.number), JSON.stringify(entry.person)) });
  const { id, assessment } = entry.recorded;
  await transaction.insert(assessmentTable).values({ ...of, id, assessment });
  return row.number;
}
