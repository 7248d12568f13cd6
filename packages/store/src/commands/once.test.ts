import { expect, test } from "vitest";
import type { DatabaseQueries } from "../database/database-handle.js";
import { type IdempotentCommand, runCommandOnce } from "./once.js";

const transaction = { execute: async () => ({ rows: [] }) } as unknown as DatabaseQueries;

/** A command whose row holds what was asked for. */
function commandOn(rows: Map<string, string>, key: string, asked: string): IdempotentCommand<string, string> {
  return {
    key,
    findEarlier: async () => rows.get(key),
    isSame: (earlier) => earlier === asked,
    replay: async (earlier) => `again: ${earlier}`,
    refuseReuse: () => "refused",
    carryOut: async () => {
      rows.set(key, asked);
      return `done: ${asked}`;
    },
  };
}

test("a command is carried out once; repeated, it is answered; its key is refused to any other request", async () => {
  const rows = new Map<string, string>();
  const send = (key: string, asked: string) => runCommandOnce(transaction, commandOn(rows, key, asked));
  expect(await send("k-1", "one")).toBe("done: one");
  expect(await send("k-1", "one")).toBe("again: one");
  expect(await send("k-1", "two")).toBe("refused");
  expect(await send("k-2", "two")).toBe("done: two");
  expect([...rows]).toEqual([
    ["k-1", "one"],
    ["k-2", "two"],
  ]);
});
