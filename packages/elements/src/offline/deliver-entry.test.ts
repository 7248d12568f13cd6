import { expect, test } from "vitest";
import { DraftError } from "../drafts/draft-error.js";
import { deliverQueueEntry, type QueueTransport, type QueueSendResult } from "./deliver-entry.js";
import type { OfflineQueueEntry } from "./offline-queue.js";

/** A note that is sent in numbered versions; `request` is the one that may have arrived. */
interface Note extends OfflineQueueEntry {
  readonly version: number;
  readonly request?: string;
  readonly refused?: string;
}

const note: Note = { id: "n-1", since: "2026-03-01T09:30:00.000Z", version: 1 };

/** A device, and a server that answers with one result after another. */
function deviceAnd(...results: QueueSendResult<Note>[]) {
  const log: string[] = [];
  const device = new Map<string, Note>([[note.id, note]]);
  let writes = 0;
  const queue = {
    put: async (entry: Note) => {
      log.push(`put ${entry.request ?? "-"}`);
      if (device.get(entry.id)?.revision !== entry.revision) throw new DraftError("moved");
      const written = { ...entry, revision: `r${(writes += 1)}` };
      device.set(entry.id, written);
      return written;
    },
    remove: async ({ id, revision }: Note) => {
      log.push("remove");
      return device.get(id)?.revision === revision && device.delete(id);
    },
  };
  const transport: QueueTransport<Note> = {
    prepare: (entry) => {
      if (entry.refused) return undefined;
      return entry.request ? entry : { ...entry, request: `v${entry.version}` };
    },
    send: async ({ request }) => {
      log.push(`send ${request}`);
      whileSending?.();
      whileSending = undefined;
      return results.shift()!;
    },
  };
  let whileSending: (() => void) | undefined;
  /** Another tab writes more into the entry while the request is under way. */
  const moveWhileSending = () =>
    (whileSending = () =>
      void device.set(note.id, { ...device.get(note.id)!, version: 3, revision: "of another tab" }));
  return {
    log,
    device,
    moveWhileSending,
    deliver: () => deliverQueueEntry(queue, device.get(note.id)!, transport),
  };
}

test("a request lies on the device before it is sent, and leaves it once it is confirmed", async () => {
  const { log, device, deliver } = deviceAnd({ kind: "confirmed" });
  expect(await deliver()).toBe("delivered");
  expect(log).toEqual(["put v1", "send v1", "remove"]);
  expect(device.size).toBe(0);
});

test.each(["unreachable", "signed-out"] as const)("%s: the same request is sent again", async (kind) => {
  const { log, deliver } = deviceAnd({ kind }, { kind: "confirmed" });
  expect(await deliver()).toBe(kind);
  expect(await deliver()).toBe("delivered");
  expect(log).toEqual(["put v1", "send v1", "send v1", "remove"]);
});

test("what changed after the request was made goes with a request of its own", async () => {
  const entry = { ...note, version: 2 };
  const { log, deliver } = deviceAnd({ kind: "partly-confirmed", entry }, { kind: "confirmed" });
  expect(await deliver()).toBe("delivered");
  expect(log).toEqual(["put v1", "send v1", "put -", "put v2", "send v2", "remove"]);
});

test("a refused entry stays with its reason, and is not sent again until somebody has decided", async () => {
  const { log, device, deliver } = deviceAnd({ kind: "held", entry: { ...note, refused: "conflict" } });
  expect(await deliver()).toBe("held");
  expect(await deliver()).toBe("held");
  expect(log).toEqual(["put v1", "send v1", "put -"]);
  expect(device.get(note.id)?.refused).toBe("conflict");
});

test("what another tab has written while a request was under way is not removed with it", async () => {
  const { device, deliver, moveWhileSending } = deviceAnd({ kind: "confirmed" });
  moveWhileSending();
  expect(await deliver()).toBe("moved");
  expect(device.get(note.id)?.version).toBe(3);
});

test("what another tab has written is not written over by what is left after a partial confirmation", async () => {
  const { device, deliver, moveWhileSending } = deviceAnd({
    kind: "held",
    entry: { ...note, refused: "conflict" },
  });
  moveWhileSending();
  expect(await deliver()).toBe("moved");
  expect(device.get(note.id)).toMatchObject({ version: 3, request: "v1" });
});
