import type { SendingRequest } from "@spean/exchange";
import { parseStrictJson } from "@spean/model";
import type { Io } from "../io.js";
import { WrongCall } from "../wrong-call.js";
import { partyOf } from "./party-of.js";
import { textOf } from "./trust.js";

/** For what, to whom, and on which ground, as typed. */
export interface SendingOptions {
  readonly purpose: string;
  readonly to: string;
  readonly consent?: string;
  readonly vitalInterest?: string;
  readonly bestInterest?: string;
  readonly from?: string;
  readonly until?: string;
}

/** What is asked for, at this moment. The two files are checked where consent is. */
export async function sendingRequest(options: SendingOptions, io: Io): Promise<SendingRequest> {
  const { purpose, to, consent, vitalInterest, bestInterest } = options;
  return {
    purpose: purpose as SendingRequest["purpose"],
    recipient: partyOf(to),
    at: new Date().toISOString(),
    ...(consent !== undefined && { consent }),
    ...(vitalInterest !== undefined && { vitalInterest: await jsonOf(vitalInterest, io) }),
    ...(bestInterest !== undefined && { bestInterest: await jsonOf(bestInterest, io) }),
  };
}

async function jsonOf<T>(file: string, io: Io): Promise<T> {
  const read = parseStrictJson(await textOf(file, io));
  if (!read.ok) throw new WrongCall(`${file}: ${read.faults[0].message}`);
  return read.value as T;
}
