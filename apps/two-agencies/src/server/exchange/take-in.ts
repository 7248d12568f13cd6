import type { Outcome } from "../cases/refusal.js";
import { arrive } from "../referrals/arrive.js";
import { noteAnswer, noteReceipt } from "../referrals/note-step.js";
import type { ExchangeStore, Taking } from "./exchange-store.js";
import { keysOrRefusal } from "./refused.js";

const kinds = { "spean-envelope/1": arrive, "spean-answer/1": noteAnswer } as const;

/** What a message is, by how it begins; a receipt begins with nothing of its own. */
const takerOf = (message: string) =>
  kinds[message.slice(0, message.indexOf("~")) as keyof typeof kinds] ?? noteReceipt;

/**
 * Takes in a message from another agency, by whichever way it came: an envelope, a receipt or an answer. It is kept once; the same message
 * again is answered with the same reply. Who sent it is told by its signature and the directory, and by nothing else.
 */
export async function takeIn(
  store: ExchangeStore,
  { message, now, witness }: Pick<Taking, "message" | "now" | "witness">,
): Promise<Outcome<string>> {
  const keys = await keysOrRefusal(store.exchange, now);
  if (!keys.ok) return keys;
  return takerOf(message)(store, { message, now, witness, ...keys.value });
}
