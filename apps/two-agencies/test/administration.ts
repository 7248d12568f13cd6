import pg from "pg";

const address = process.env.DATABASE_URL ?? "postgresql://root@127.0.0.1:5432/test";

/** The address of a database on the PostgreSQL server of the tests. */
export function administrationUrl(database: string): string {
  const url = new URL(address);
  url.pathname = database;
  return url.href;
}

/** Runs a statement on the PostgreSQL server of the tests. @throws if no server listens */
export async function runAsAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Probes the PostgreSQL server of the tests. */
export const postgresqlListens = (): Promise<boolean> =>
  runAsAdministrator("select 1").then(
    () => true,
    () => false,
  );
