import { randomUUID } from "node:crypto";
import type { Actor, Decision } from "@spean/model";
import type { Client } from "./client.js";

/** The signed-in user as a record names them; a stranger if nobody is signed in. */
export const observerOf = async (client: Client): Promise<Actor> =>
  (await client.session()).person?.observer ?? { role: "nobody" };

/** A decision that somebody made. */
export const decisionBy = (by: Actor, more: Partial<Decision> = {}): Decision => ({
  id: randomUUID(),
  by,
  at: "2026-03-02T09:00:00+07:00",
  outcome: "presumed",
  legalTracks: [
    { code: "trafficking-kh-law-2008", asWritten: "An invented article." },
    { code: "child-protection" },
  ],
  threshold: { code: "reasonable-grounds", asWritten: "Invented words of a threshold." },
  reason: "An invented reason, ហេតុផល.",
  ...more,
});
