import type { SendingRequest } from "@spean/exchange";
import { parseStrictJson } from "@spean/model";
import type { CommandIo } from "../io.js";
import { WrongCallError } from "../wrong-call.js";
import { parsePartyArgument } from "./party-of.js";
import { readTrimmedText } from "./trust.js";

/** For what, to whom, and on which ground, as typed. */
export interface SendingArguments {
  readonly purpose: string;
  readonly to: string;
  readonly consent?: string;
  readonly vitalInterest?: string;
  readonly bestInterest?: string;
  readonly from?: string;
  readonly until?: string;
}

/** The request to send, as of this moment. The two files are checked where consent is. */
export async function readSendingRequest(options: SendingArguments, io: CommandIo): Promise<SendingRequest> {
  const { purpose, to, consent, vitalInterest, bestInterest } = options;
  return {
    purpose: purpose as SendingRequest["purpose"],
    recipient: parsePartyArgument(to),
    at: new Date().toISOString(),
    ...(consent !== undefined && { consent }),
    ...(vitalInterest !== undefined && { vitalInterest: await jsonOf(vitalInterest, io) }),
    ...(bestInterest !== undefined && { bestInterest: await jsonOf(bestInterest, io) }),
  };
}

async function jsonOf<T>(file: string, io: CommandIo): Promise<T> {
  const read = parseStrictJson(await readTrimmedText(file, io));
  if (!read.ok) throw new WrongCallError(`${file}: ${read.faults[0].message}`);
  return read.value as T;
}
