import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { makeKeyPair, openEnvelope, sealRecord } from "../../src/index.js";
import type { CaseRecord } from "@spean/model";
import {
  type Border,
  border,
  documentOf,
  entryOf,
  member,
  openingAt,
  record,
  recipient,
  request,
  sealingAt,
  sender,
  value,
} from "../border.js";
import { goodGrounds, goodManifest, goodRecord } from "../forge.js";
import {
  type ForeignOpening,
  type ForeignSealing,
  openWithPrimitives,
  sealWithPrimitives,
} from "./primitives.js";

const python = process.env["PYTHON"] ?? "python3";
const present = spawnSync(python, ["-c", "import jwcrypto"]).status === 0;
if (!present)
  console.warn(
    "Skipped: Python's jwcrypto is not here (`pip install jwcrypto`, or name another interpreter in PYTHON).",
  );

function inPython<T>(action: string, input: object): T {
  const { status, stdout, stderr } = spawnSync(
    python,
    [fileURLToPath(new URL("exchange.py", import.meta.url)), action],
    {
      input: JSON.stringify(input),
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

const softwares = [
  {
    name: "OpenSSL's primitives, put together apart from jose",
    skip: false,
    open: openWithPrimitives,
    seal: sealWithPrimitives,
  },
  {
    name: "jwcrypto, in Python",
    skip: !present,
    open: (input: ForeignOpening) => inPython<{ manifest: object; part: object }>("open", input),
    seal: (input: ForeignSealing) => inPython<{ envelope: string }>("seal", input),
  },
];

// Khmer with stacked marks, Thai with sara am, astral letters and symbols, an unpaired variation selector, a
// line separator
const note = 'ស្ត្រី ព្រះរាជអាជ្ញា ก็ ผู้ที่ทำ น้ำ 𑄌𑄋𑄴𑄟𑄳𑄦 🜂👩🏽‍🦱 \uFE0F\u2028 "\\';

const forms = [
  ["P-256", "two parts"],
  ["Ed25519", "one part"],
] as const;

describe.each(forms)("signed with %s, in %s", (curve, form) => {
  let at: Border;
  beforeAll(async () => {
    const whole = await border();
    const from = await member(sender, [await makeKeyPair("sign", curve), await makeKeyPair("seal")]);
    const to =
      form === "two parts"
        ? whole.to
        : await member(recipient, [await makeKeyPair("sign"), await makeKeyPair("seal")]);
    at = { ...whole, from, to, directory: await whole.publish(documentOf([from, to].map(entryOf), 2)) };
  });
  const pair = (of: "from" | "to", use: string) => at[of].pairs.find((one) => one.use === use)!;
  const previewPair = () => at.to.pairs.find(({ use }) => use === "preview");

  for (const { name, skip, open: openThere, seal: sealThere } of softwares)
    describe.skipIf(skip)(name, () => {
      test("opens what was sealed here", async () => {
        const sent = {
          ...record,
          urgentNeeds: { ...record.urgentNeeds, dangerNow: { answer: "yes", note } },
        } as CaseRecord;
        const { envelope, id } = value(await sealRecord(sent, request, sealingAt(at)));
        const opened = openThere({
          envelope,
          previewKey: previewPair()?.privateJwk,
          recordKey: pair("to", "seal").privateJwk,
          signer: pair("from", "sign").publicJwk,
        });
        const here = value(await openEnvelope(envelope, openingAt(at)));
        expect(opened.manifest).toEqual(here.manifest);
        expect(opened.part).toMatchObject({ grounds: here.grounds, record: here.record });
        expect(here.manifest.id).toBe(id);
        expect(here.record.urgentNeeds?.dangerNow?.note).toBe(note);
      });

      test("seals what is opened here", async () => {
        const part = {
          salt: "A".repeat(22),
          grounds: goodGrounds,
          record: { ...goodRecord, urgentNeeds: { dangerNow: { answer: "yes", note } } },
        };
        const signer = pair("from", "sign");
        const { envelope } = sealThere({
          ...{
            manifest: { ...goodManifest, legalBasis: note },
            part,
            alg: curve === "P-256" ? "ES256" : "EdDSA",
          },
          ...{ signer: signer.privateJwk, signerKid: signer.kid },
          ...{ previewKey: previewPair()?.publicJwk, previewKid: previewPair()?.kid },
          ...{ recordKey: pair("to", "seal").publicJwk, recordKid: pair("to", "seal").kid },
        });
        const opened = value(await openEnvelope(envelope, openingAt(at)));
        expect(opened.record).toEqual(part.record);
        expect(opened.manifest).toMatchObject({ ...goodManifest, legalBasis: note });
      });
    });
});
