import { beforeAll, describe, expect, test } from "vitest";
import {
  type Border,
  border,
  codeOf,
  documentOf,
  entryOf,
  LATER,
  NOW,
  openingAt,
  record,
  recipient,
  request,
  sealingAt,
  sender,
  value,
} from "../../test/border.js";
import { openEnvelope } from "../envelope/open-envelope.js";
import { sealRecord } from "../envelope/seal-record.js";
import { textDigestOf } from "../jose/text.js";
import { openReply } from "../reply/open-reply.js";
import { openWithdrawal } from "./open-withdrawal.js";
import { sealWithdrawal } from "./seal-withdrawal.js";

let at: Border;
let envelope: string;
let digest: string;

beforeAll(async () => {
  at = await border();
  ({ envelope } = value(await sealRecord(record, request, sealingAt(at))));
  digest = await textDigestOf(envelope);
});

const sealed = async (more: object = {}) =>
  sealWithdrawal(
    { envelope: { digest }, to: recipient, at: LATER, ...more },
    { directory: at.directory, keys: at.from.ring },
  );

describe("a notice of withdrawal", () => {
  test("says by whose signature which envelope is withdrawn, and names nobody", async () => {
    const { notice, signed } = value(await openWithdrawal(value(await sealed()), openingAt(at)));
    const said = { envelope: { digest }, from: sender, to: recipient, at: LATER };
    expect(notice).toEqual({ format: "spean-withdrawal/1", ...said });
    expect(Object.keys(notice).sort()).toEqual(["at", "envelope", "format", "from", "to"]);
    expect(signed.split(".")).toHaveLength(3);
  });

  test.each<[string, object]>([
    ["without a digest", { envelope: {} }],
    ["with a reason", { reason: "An invented reason." }],
    ["without a moment", { at: "today" }],
  ])("%s is not sealed", async (_, more) => expect(codeOf(await sealed(more))).toBe("withdrawal-malformed"));

  test("is opened by whom it is sealed to alone, and not before its time", async () => {
    const text = value(await sealed());
    expect(codeOf(await openWithdrawal(text, { ...openingAt(at), keys: at.other.ring }))).toBe("not-for-us");
    const ahead = value(await sealed({ at: "2026-03-09T00:00:00Z" }));
    expect(codeOf(await openWithdrawal(ahead, openingAt(at)))).toBe("not-yet-valid");
  });

  test("by a key that was revoked is refused from then on", async () => {
    const entry = entryOf(at.from);
    const keys = entry.keys.map((key) => (key.use === "sign" ? { ...key, revokedAt: NOW } : key));
    const directory = await at.publish(documentOf([{ ...entry, keys }, entryOf(at.to)], 2));
    expect(codeOf(await openWithdrawal(value(await sealed()), { ...openingAt(at), directory }))).toBe(
      "key-revoked",
    );
  });

  test("never passes for anything else, nor anything else for it", async () => {
    const text = value(await sealed());
    expect(codeOf(await openEnvelope(text, openingAt(at)))).toMatch(/malformed|wrong-kind/);
    expect(codeOf(await openReply(text, openingAt(at)))).toBe("wrong-kind");
    expect(codeOf(await openWithdrawal(envelope, openingAt(at)))).toBe("wrong-kind");
    for (let place = 0; place < text.length; place += 11) {
      const altered = `${text.slice(0, place)}${text[place] === "A" ? "B" : "A"}${text.slice(place + 1)}`;
      expect([place, codeOf(await openWithdrawal(altered, openingAt(at)))]).not.toEqual([place, "accepted"]);
    }
  });
});
