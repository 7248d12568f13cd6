import { and, eq, sql } from "drizzle-orm";
import type { CaseView, Facts, HistoryEntry } from "../../shared/case-view.js";
import type { Thing } from "../../shared/collisions.js";
import type { Changed } from "../../shared/conflict.js";
import { same } from "../../shared/same.js";
import { audit } from "../database/audit-tables.js";
import type { Store } from "./store.js";

/** A case as it was, and as it is. */
interface Since {
  readonly before: CaseView;
  readonly now: CaseView;
}

function valueIn(facts: Facts, thing: Thing): unknown {
  if (thing === "/ageClass") return facts.ageClass;
  if (thing === "/forms") return facts.forms;
  return (facts.urgentNeeds as Readonly<Record<string, unknown>> | undefined)?.[
    thing.slice("/urgentNeeds/".length)
  ];
}

/** Which of the later saves changed a thing last. */
function lastToChange({ before, now }: Since, thing: Thing): HistoryEntry | undefined {
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
  return later.findLast(({ facts }) => facts && !same(valueIn(facts, thing), valueIn(before.record, thing)));
}

/** As what somebody worked who made a save, as the audit log has it. */
async function roleOf({ queries }: Store, caseId: string, { key }: HistoryEntry): Promise<Changed["role"]> {
  const [row] = await queries
    .select({ role: audit.role })
    .from(audit)
    .where(and(eq(audit.caseId, caseId), sql`${audit.details}->>'save' = ${key}`))
    .limit(1);
  return row?.role ?? undefined;
}

/** Who changed each of these things since, in which role, and when. */
export async function changedSince(store: Store, since: Since, things: readonly Thing[]): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const thing of things) {
    const entry = lastToChange(since, thing);
    const role = entry && (await roleOf(store, since.now.record.id, entry));
    changed.push({ thing, at: entry?.savedAt ?? since.now.createdAt, ...(role && { role }) });
  }
  return changed;
}
