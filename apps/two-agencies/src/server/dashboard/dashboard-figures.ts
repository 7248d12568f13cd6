import { State } from "@spean/model";
import { commonList } from "@spean/standard";
import type { DatabaseQueries } from "@spean/store";
import type { ListedOutcome } from "@spean/store/client";
import { caseIndexTable, decisionTable } from "@spean/store/tables";
import { sql } from "drizzle-orm";
import type { AgencyProfile } from "../../agencies/agency.js";
import type { DashboardFigures } from "../../shared/dashboard.js";
import { shareUnlessSmall, suppressSmallCounts } from "./suppress-small-counts.js";

/** So many months are shown, the present one among them. */
const monthsShown = 24;
/** The bounds, in days, between which the time to a decision is counted. */
const bounds = [1, 7, 30, 90] as const;

/** Parameters of the figures: the agency, whose time zone delimits months, and the clock. */
interface FiguresOf {
  readonly agency: Pick<AgencyProfile, "timeZone">;
  readonly now: Date;
}

const rowsOf = async <Row extends object>(queries: DatabaseQueries, query: ReturnType<typeof sql>) =>
  ((await queries.execute(query)) as unknown as { rows: Row[] }).rows;

/** The months shown, oldest first, in the agency's own days. */
function monthsUpTo({ agency, now }: FiguresOf): string[] {
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-gregory", {
    timeZone: agency.timeZone,
    year: "numeric",
    month: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Array.from({ length: monthsShown }, (_, index) => {
    const at = new Date(Date.UTC(part("year"), part("month") - monthsShown + index, 1));
    return at.toISOString().slice(0, 7);
  });
}

async function monthFigures(queries: DatabaseQueries, of: FiguresOf): Promise<DashboardFigures["months"]> {
  const months = monthsUpTo(of);
  const month = sql`to_char(${caseIndexTable.createdAt} at time zone ${of.agency.timeZone}, 'YYYY-MM')`;
  const rows = await rowsOf<{ month: string; cases: number; open: number }>(
    queries,
    sql`select ${month} as month, count(*)::int as cases, count(*) filter (where ${caseIndexTable.outcome} = 'undetermined')::int as open
        from ${caseIndexTable} group by 1`,
  );
  const found = months.map((name) => rows.find((row) => row.month === name) ?? { cases: 0, open: 0 });
  const counts = suppressSmallCounts(found.map(({ cases }) => cases));
  return months.map((name, index) => {
    const { cases, open } = found[index]!;
    return { month: name, cases: counts[index] ?? null, undetermined: shareUnlessSmall(open, cases) };
  });
}

async function outcomeFigures(queries: DatabaseQueries): Promise<DashboardFigures["outcomes"]> {
  const { outcome } = caseIndexTable;
  const rows = await rowsOf<{ outcome: ListedOutcome; cases: number }>(
    queries,
    sql`select ${outcome}, count(*)::int as cases from ${caseIndexTable} group by 1`,
  );
  const any = rows.some((row) => row.outcome === "unknown");
  const listed: readonly ListedOutcome[] = [...(any ? (["unknown"] as const) : []), ...State.options];
  const counts = suppressSmallCounts(
    listed.map((state) => rows.find((row) => row.outcome === state)?.cases ?? 0),
  );
  return listed.map((state, index) => ({ outcome: state, cases: counts[index] ?? null }));
}

async function dimensionFigures(queries: DatabaseQueries): Promise<DashboardFigures["dimensions"]> {
  const rows = await rowsOf<{ dimension: string; cases: number }>(
    queries,
    sql`select dimension, count(*)::int as cases from ${caseIndexTable} cross join unnest(${caseIndexTable.dimensions}) as dimension group by 1`,
  );
  return commonList.dimensions.map(({ code }) => {
    const [cases = null] = suppressSmallCounts([
      rows.find(({ dimension }) => dimension === code)?.cases ?? 0,
    ]);
    return { dimension: code, cases };
  });
}

async function waitFigures(queries: DatabaseQueries): Promise<DashboardFigures["waits"]> {
  const rows = await rowsOf<{ step: number; cases: number }>(
    queries,
    sql`select width_bucket(extract(epoch from decided - ${caseIndexTable.createdAt})::float8 / 86400, array[${sql.raw(bounds.join(", "))}]::float8[]) as step,
               count(*)::int as cases
        from (select ${decisionTable.caseId} as of, min(${decisionTable.recordedAt}) as decided from ${decisionTable} group by 1) as first
        join ${caseIndexTable} on ${caseIndexTable.caseId} = of group by 1`,
  );
  const steps = [...bounds, undefined];
  const counts = suppressSmallCounts(
    steps.map((_, index) => rows.find(({ step }) => step === index)?.cases ?? 0),
  );
  return steps.map((under, index) => ({
    ...(under !== undefined && { under }),
    cases: counts[index] ?? null,
  }));
}

/**
 * Counts the figures of the dashboard in the database: a case counts with the highest outcome that it ever
 * reached, and in each dimension that was ever indicated. Counts small enough to point to a person are
 * suppressed here and never leave the server.
 */
export async function countDashboardFigures(
  queries: DatabaseQueries,
  of: FiguresOf,
): Promise<DashboardFigures> {
  return {
    months: await monthFigures(queries, of),
    outcomes: await outcomeFigures(queries),
    dimensions: await dimensionFigures(queries),
    waits: await waitFigures(queries),
  };
}
