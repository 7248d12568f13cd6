// Seal and open, to bare jose on the same payload: sign, encrypt, decrypt, verify, and nothing else.
// Interleaved; build first.
import { performance } from "node:perf_hooks";
import { compactDecrypt, CompactEncrypt, compactVerify, CompactSign } from "jose";
import { openEnvelope, sealRecord } from "../dist/index.js";
import { invented } from "./invented.mjs";

const ROUNDS = 15;
const at = await invented();
const utf8 = new globalThis.TextEncoder();
const bytesOf = (text) => utf8.encode(text);

async function bare(bytes) {
  const { sign, seal: to } = at;
  const signed = await new CompactSign(bytes).setProtectedHeader({ alg: "ES256" }).sign(sign.privateKey);
  const header = { alg: "ECDH-ES+A256KW", enc: "A256GCM" };
  const sealed = await new CompactEncrypt(bytesOf(signed)).setProtectedHeader(header).encrypt(to.publicKey);
  const { plaintext } = await compactDecrypt(sealed, to.privateKey);
  return (await compactVerify(plaintext, sign.publicKey)).payload;
}

async function ours(record) {
  const sealed = await sealRecord(record, at.request, at.sealing);
  const opened = await openEnvelope(sealed.value.envelope, at.opening);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

/** Milliseconds for one, by the clock and by the processor, over many. */
async function timed(step, count) {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  for (let done = 0; done < count; done += 1) await step();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - begun) / count, processor: (user + system) / 1000 / count };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

async function compare(record, count) {
  const { manifest, grounds, record: sent } = await ours(record);
  const payload = bytesOf(JSON.stringify({ manifest, grounds, record: sent }));
  const steps = [() => bare(payload), () => ours(record)];
  for (const step of steps) await timed(step, count);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [base, whole] = [await timed(steps[0], count), await timed(steps[1], count)];
    rounds.push({ base, whole });
  }
  const ratio = (of) => median(rounds.map(({ base, whole }) => whole[of] / base[of])).toFixed(2);
  const each = (of) => median(rounds.map((round) => round[of].clock)).toFixed(2);
  return {
    bytes: payload.length,
    "bare, ms": each("base"),
    "seal + open, ms": each("whole"),
    "ratio, clock": ratio("clock"),
    "ratio, processor": ratio("processor"),
  };
}

console.table([
  await compare(at.recordOf(0), 100),
  await compare(at.recordOf(60), 60),
  await compare(at.recordOf(600), 15),
]);
