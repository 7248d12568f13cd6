import type { Context } from "hono";
import { routePath } from "hono/route";

/**
 * One line about a request that failed here. Nothing in it came from the client: no path, no id, no value.
 */
export interface FailureLogLine {
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly error: string;
}

/** Takes the lines of the log. */
export type FailureLog = (line: FailureLogLine) => void;

/**
 * The line for an error. Its message is left out, since a database's message repeats what was to be written;
 * its name and code say enough.
 */
export function failureLogLineOf(context: Context, error: unknown): FailureLogLine {
  const codes: string[] = [];
  for (let here = error; here instanceof Error; here = here.cause)
    codes.push("code" in here ? `${here.name} ${String(here.code)}` : here.name);
  return {
    at: new Date().toISOString(),
    method: context.req.method,
    route: routePath(context, -1),
    error: codes.join(" < "),
  };
}
