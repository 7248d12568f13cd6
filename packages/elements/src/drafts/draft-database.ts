import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SealedDraft } from "./draft-cipher.js";
import { DraftError } from "./draft-error.js";

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: SealedDraft };
}

/** A connection to the database of drafts. */
export type DraftConnection = IDBPDatabase<DraftSchema>;

/** An open that takes longer waits for a tab that does not let go, in milliseconds. */
const LONGEST_OPENING = 5000;

/** Names of the errors of a connection that is dead, whose work may be done again on a new one. */
const DEAD = ["InvalidStateError", "UnknownError"];

const nameOf = (error: unknown): string => (error as Error | undefined)?.name ?? "";

function draftErrorOf(error: unknown): DraftError {
  if (error instanceof DraftError) return error;
  return new DraftError(nameOf(error) === "QuotaExceededError" ? "storage-full" : "no-storage");
}

/**
 * The database of drafts, opened when it is needed. A browser may end a connection at any time (WebKit does in
 * the background) or clear the site's data: then the next work opens it anew. It gives way to whoever wants to
 * delete the database.
 */
export class DraftDatabase {
  private opening: Promise<DraftConnection> | undefined;
  private readonly listeners = new Set<() => void>();

  /** The database of this name; nothing is opened yet. */
  constructor(private readonly name: string) {}

  /**
   * Does work on the connection, a second time where the connection turns out to be dead.
   *
   * @throws DraftError `no-storage`, `blocked`, `storage-full`, or whichever the work throws
   */
  async run<Result>(work: (connection: DraftConnection) => Promise<Result>): Promise<Result> {
    const attempt = async (): Promise<Result> => work(await this.connect());
    try {
      return await attempt().catch((error: unknown) => {
        if (!DEAD.includes(nameOf(error))) throw error;
        this.close();
        return attempt();
      });
    } catch (error) {
      throw draftErrorOf(error);
    }
  }

  /** Has a function called when the browser ends the connection, with or without the data. */
  onLost(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Closes the connection; the next work opens another. */
  close(): void {
    const opened = this.opening;
    this.opening = undefined;
    void opened?.then((connection) => connection.close()).catch(() => undefined);
  }

  private readonly lost = (): void => {
    this.opening = undefined;
    for (const listener of this.listeners) listener();
  };

  private connect(): Promise<DraftConnection> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private open(): Promise<DraftConnection> {
    return new Promise((resolve, reject) => {
      let given = false;
      const waiting = setTimeout(() => {
        given = true;
        reject(new DraftError("blocked"));
      }, LONGEST_OPENING);
      const opened = openDB<DraftSchema>(this.name, 1, {
        upgrade: (made) => void made.createObjectStore("drafts"),
        blocking: () => this.close(),
        terminated: this.lost,
      });
      opened
        .then((connection) => (given ? connection.close() : resolve(connection)), reject)
        .finally(() => clearTimeout(waiting));
    });
  }
}
