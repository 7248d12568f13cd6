import { and, eq, sql } from "drizzle-orm";
import type { CaseFacts, CaseView, HistoryEntry } from "../client/case-view.js";
import { isSameJson } from "../client/is-same-json.js";
import type { MergeConflictPath } from "../client/merge-saves.js";
import type { ConflictingCaseChange } from "../client/save-conflict.js";
import type { StoreReadContext } from "../store-context.js";
import { auditTable } from "../tables/audit-table.js";

/** A case as it was, and as it is. */
interface CaseSpan {
  readonly before: Pick<CaseView, "history"> & { readonly record: Partial<CaseFacts> };
  readonly now: CaseView;
}

function readFact(facts: Partial<CaseFacts>, thing: MergeConflictPath): unknown {
  if (thing === "/ageClass") return facts.ageClass;
  if (thing === "/forms") return facts.forms;
  return (facts.urgentNeeds as Readonly<Record<string, unknown>> | undefined)?.[
    thing.slice("/urgentNeeds/".length)
  ];
}

/** Finds the last save since that changed a thing. */
function findLastChange({ before, now }: CaseSpan, thing: MergeConflictPath): HistoryEntry | undefined {
  const later = now.history.slice(before.history.length);
  if (thing === "/person") return later.findLast(({ person }) => person);
  if (thing.startsWith("/observations/")) {
    const ids = new Set(
      now.record.observations?.flatMap(({ id, indicator }) =>
        thing === `/observations/${indicator}` ? [id] : [],
      ),
    );
    return later.findLast(({ observations }) => observations.some((id) => ids.has(id)));
  }
  return later.findLast(
    ({ facts }) => facts && !isSameJson(readFact(facts, thing), readFact(before.record, thing)),
  );
}

/** Looks up the role of whoever made a save, in the audit log. */
async function findRole(
  { queries }: Pick<StoreReadContext, "queries">,
  caseId: string,
  { key }: HistoryEntry,
): Promise<string | undefined> {
  const [row] = await queries
    .select({ role: auditTable.role })
    .from(auditTable)
    .where(and(eq(auditTable.caseId, caseId), sql`${auditTable.details}->>'save' = ${key}`))
    .limit(1);
  return row?.role ?? undefined;
}

/** Finds who changed each of these things since, in which role, and when. */
export async function findChangesSince(
  context: Pick<StoreReadContext, "queries">,
  span: CaseSpan,
  things: readonly MergeConflictPath[],
): Promise<ConflictingCaseChange[]> {
  const changed: ConflictingCaseChange[] = [];
  for (const thing of things) {
    const entry = findLastChange(span, thing);
    const role = entry && (await findRole(context, span.now.record.id, entry));
    changed.push({ thing, at: entry?.savedAt ?? span.now.createdAt, ...(role && { role }) });
  }
  return changed;
}
