import { beforeAll, describe, expect, test } from "vitest";
import {
  type Border,
  border,
  codeOf,
  documentOf,
  entryOf,
  EXPIRY,
  LATER,
  NOW,
  openingAt,
  recipient,
  record,
  request,
  sealingAt,
  sender,
  standard,
  value,
} from "../../test/border.js";
import { openEnvelope } from "../envelope/open-envelope.js";
import { sealRecord, type SealedEnvelope } from "../envelope/seal-record.js";
import { textDigestOf } from "../jose/text.js";
import { verifySignedDocument } from "../envelope/signed-document.js";
import { type EnvelopeInbox, createMemoryInbox } from "./inbox.js";
import { receiveEnvelope } from "./receive-envelope.js";
import { verifyReceipt } from "./receipt-document.js";

let at: Border;
let sealed: SealedEnvelope;
beforeAll(async () => {
  at = await border();
  sealed = value(await sealRecord(record, request, sealingAt(at)));
});

const readWith = { ...standard, version: "0.2.0" };
const receivingAt = (inbox: EnvelopeInbox) => ({ ...openingAt(at), inbox, readWith });
const receiptOf = async (envelope: string) =>
  value(await receiveEnvelope(envelope, receivingAt(createMemoryInbox()))).receipt;

describe("receiving", () => {
  test("gives the content, and a receipt over what was received and the version it will be read with", async () => {
    const inbox = createMemoryInbox();
    const received = value(await receiveEnvelope(sealed.envelope, receivingAt(inbox)));
    expect(received.content).toEqual(value(await openEnvelope(sealed.envelope, openingAt(at))));
    expect([...inbox.received.values()]).toEqual([received]);
    expect(value(await verifyReceipt(received.receipt, { ...at, envelope: sealed.envelope }))).toEqual({
      ...{
        format: "spean-receipt/1",
        envelope: { id: sealed.id, digest: await textDigestOf(sealed.envelope) },
      },
      ...{ sender, recipient, receivedAt: LATER, readWith },
    });
  });

  test("refuses what was received before, also when both come at once", async () => {
    const inbox = createMemoryInbox();
    const codes = (
      await Promise.all([1, 2, 3].map(() => receiveEnvelope(sealed.envelope, receivingAt(inbox))))
    )
      .map(codeOf)
      .sort();
    expect(codes).toEqual(["accepted", "replayed", "replayed"]);
    expect(codeOf(await receiveEnvelope(sealed.envelope, receivingAt(inbox)))).toBe("replayed");
    const again = value(await sealRecord(record, request, sealingAt(at)));
    expect(codeOf(await receiveEnvelope(again.envelope, receivingAt(inbox)))).toBe("accepted");
  });

  test("acknowledges nothing that was not kept, and takes it when it comes again", async () => {
    const full: EnvelopeInbox = { keep: () => Promise.reject(new Error("the disk is full")) };
    await expect(receiveEnvelope(sealed.envelope, receivingAt(full))).rejects.toThrow("the disk is full");
    expect(codeOf(await receiveEnvelope(sealed.envelope, receivingAt(createMemoryInbox())))).toBe("accepted");
  });

  test("keeps nothing of what is refused", async () => {
    const inbox = createMemoryInbox();
    expect(codeOf(await receiveEnvelope(sealed.envelope, { ...receivingAt(inbox), at: EXPIRY }))).toBe(
      "expired",
    );
    expect(codeOf(await receiveEnvelope(`${sealed.envelope.slice(0, -1)}`, receivingAt(inbox)))).not.toBe(
      "accepted",
    );
    expect(
      codeOf(
        await receiveEnvelope(sealed.envelope, {
          ...receivingAt(inbox),
          readWith: { ...standard, digest: "" },
        }),
      ),
    ).toBe("terms-malformed");
    expect(inbox.received.size).toBe(0);
  });
});

describe("a receipt", () => {
  test("is for one envelope, and made by whom that was sealed for", async () => {
    const receipt = await receiptOf(sealed.envelope);
    const again = value(await sealRecord(record, request, sealingAt(at)));
    expect(codeOf(await verifyReceipt(receipt, { ...at, envelope: again.envelope }))).toBe(
      "receipt-of-another-envelope",
    );
    const swapped = await at.publish(
      documentOf(
        [
          { ...entryOf(at.to), party: sender },
          { ...entryOf(at.from), party: recipient },
        ],
        2,
      ),
    );
    expect(codeOf(await verifyReceipt(receipt, { envelope: sealed.envelope, directory: swapped }))).toBe(
      "receipt-by-another",
    );
  });

  test("bears a moment between sealing and now, give or take five minutes", async () => {
    const receipt = await receiptOf(sealed.envelope);
    const check = async (sealedAt: string, now: string) =>
      codeOf(await verifyReceipt(receipt, { ...at, envelope: sealed.envelope, sealedAt, at: now }));
    expect(await check(NOW, LATER)).toBe("accepted");
    expect(await check("2026-03-02T02:20:00Z", EXPIRY)).toBe("accepted");
    expect(await check("2026-03-02T02:20:01Z", EXPIRY)).toBe("receipt-out-of-time");
    expect(await check(NOW, "2026-03-02T02:10:00Z")).toBe("accepted");
    expect(await check(NOW, "2026-03-02T02:09:59Z")).toBe("receipt-out-of-time");
  });

  test("by a key that is revoked, unlisted, or not valid at that time is refused", async () => {
    const receipt = await receiptOf(sealed.envelope);
    const change = async (part: object) => {
      const entry = entryOf(at.to);
      const keys = entry.keys.map((key) => (key.use === "sign" ? { ...key, ...part } : key));
      return at.publish(documentOf([entryOf(at.from), { ...entry, keys }], 2));
    };
    const check = async (part: object) =>
      codeOf(await verifyReceipt(receipt, { envelope: sealed.envelope, directory: await change(part) }));
    expect(await check({ revokedAt: LATER })).toBe("key-revoked");
    expect(await check({ until: NOW })).toBe("key-out-of-time");
    expect(
      codeOf(
        await verifyReceipt(receipt, {
          envelope: sealed.envelope,
          directory: await at.publish(documentOf([entryOf(at.from)], 2)),
        }),
      ),
    ).toBe("unknown-key");
  });

  test("is refused when a single character is another", async () => {
    const receipt = await receiptOf(sealed.envelope);
    for (let place = 0; place < receipt.length; place += 1) {
      const other = receipt[place] === "A" ? "B" : "A";
      const altered = `${receipt.slice(0, place)}${other}${receipt.slice(place + 1)}`;
      expect([place, codeOf(await verifyReceipt(altered, { ...at, envelope: sealed.envelope }))]).not.toEqual(
        [place, "accepted"],
      );
    }
  });

  test("never passes for an envelope, an envelope never for a receipt, a signed document for neither", async () => {
    const receipt = await receiptOf(sealed.envelope);
    const { signed } = value(await openEnvelope(sealed.envelope, openingAt(at)));
    const manifest = signed.split("~")[1]!;
    for (const other of [receipt, signed, manifest, at.directoryText])
      expect(codeOf(await openEnvelope(other, openingAt(at)))).toMatch(/malformed|wrong-kind/);
    for (const other of [sealed.envelope, signed, manifest, at.directoryText])
      expect(codeOf(await verifyReceipt(other, { ...at, envelope: sealed.envelope }))).toMatch(
        /malformed|wrong-kind|not-canonical/,
      );
    for (const other of [sealed.envelope, receipt, manifest, at.directoryText])
      expect(codeOf(await verifySignedDocument(other, at))).toMatch(/malformed|wrong-kind/);
    expect(codeOf(await verifyReceipt(manifest, { ...at, envelope: sealed.envelope }))).toBe("wrong-kind");
  });
});
