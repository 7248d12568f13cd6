import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { expect, test } from "vitest";
import { abroad } from "../../test/foreign-agency.js";
import { migrateCourier } from "../migrate-courier.js";
import { deliveryPageSize, listPendingDeliveries } from "./message-delivery.js";
import { enqueueMessage, recordDeliveryFailure } from "./outbox.js";

test("every message that is not delivered stands on one page of the list, dead letters first", async () => {
  const client = await PGlite.create();
  const database = drizzle(client);
  await migrateCourier(database);
  const now = new Date();
  const ids: string[] = [];
  for (let sent = 0; sent < deliveryPageSize + 5; sent += 1)
    ids.push(await enqueueMessage(database, { kind: "receipt", to: abroad, message: `m${sent}` }, now));
  for (const id of ids.slice(0, 3))
    await recordDeliveryFailure(database, id, { failure: "x", nextAt: undefined });
  const first = await listPendingDeliveries(database);
  const second = await listPendingDeliveries(database, first.at(-1));
  expect([first.length, second.length]).toEqual([deliveryPageSize, 5]);
  expect(first.slice(0, 3).map(({ state }) => state)).toEqual(["dead", "dead", "dead"]);
  expect([...first, ...second].map(({ id }) => id).sort()).toEqual(ids.sort());
  await client.close();
});
