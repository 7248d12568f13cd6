import { expect, test } from "vitest";
import { border, openingAt, record, request, sealingAt, standard, value } from "../test/border.js";
import { createMemoryInbox, openEnvelope, receiveEnvelope, sealRecord, verifyReceipt } from "./index.js";

test("a browser seals, opens, receives and verifies as Node does, with either kind of signature", async () => {
  const at = await border();
  const { envelope } = value(await sealRecord(record, request, sealingAt(at)));
  expect(value(await openEnvelope(envelope, openingAt(at))).record.person?.names?.[0]?.asWritten).toBe(
    "ឈ្មោះ គំរូ",
  );
  const { receipt } = value(
    await receiveEnvelope(envelope, { ...openingAt(at), inbox: createMemoryInbox(), readWith: standard }),
  );
  expect(value(await verifyReceipt(receipt, { envelope, directory: at.directory })).recipient).toEqual(
    at.to.party,
  );
});
