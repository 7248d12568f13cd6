import { randomUUID } from "node:crypto";
import type { CaseRecord } from "@spean/model";
import type { CaseSeal } from "../keys/case-seal.js";
import { append } from "./append.js";
import { assess } from "./assess.js";
import { factsOf } from "./from-rows.js";
import { indexCase, indexDocuments } from "./index-case.js";
import type { Store } from "./store.js";

/** A whole record that a case is begun with, checked. `digest` is that of what it was made of. */
export interface Whole {
  readonly seal: CaseSeal;
  readonly record: CaseRecord;
  readonly digest: string;
  readonly now: Date;
}

/** Writes a whole record as the first save of a case whose row is there. */
export async function appendWhole(store: Store, { seal, record, digest, now }: Whole): Promise<void> {
  const [facts, recorded, { person }] = [factsOf(record), assess(record, now), record];
  const save = {
    key: randomUUID(),
    observations: record.observations ?? [],
    ...(record.consents && { consents: record.consents }),
  };
  await append(store.queries, {
    seal,
    save,
    digest,
    savedAt: now,
    facts,
    recorded,
    ...(person && { person }),
  });
  await indexCase(store, seal.caseId, { facts, assessment: recorded.assessment });
  if (person) await indexDocuments(store, seal.caseId, person);
}
