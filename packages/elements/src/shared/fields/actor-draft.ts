import type { Actor } from "@spean/model";
import { type FieldFault, withoutEmptyKeys } from "./draft-shape.js";
import type { AnyMessageId } from "./spoken.js";

/** An actor as it is being typed: a role and an agency, never a name. */
export interface ActorDraft {
  readonly role: string;
  readonly agency: string;
}

/** An actor to be filled in, or typed over. */
export const createActorDraft = (actor?: Partial<Actor>): ActorDraft => ({
  role: actor?.role ?? "",
  agency: actor?.agency ?? "",
});

/** The actor as the model keeps it; none while there is no role. */
export function actorOfDraft({ role, agency }: ActorDraft): Actor | undefined {
  const actor = withoutEmptyKeys({ role: role.trim(), agency: agency.trim() });
  return actor.role === undefined ? undefined : (actor as Actor);
}

/** The question for the role, where there is none yet. */
export function findActorFaults(field: string, draft: ActorDraft, message: AnyMessageId): FieldFault[] {
  return actorOfDraft(draft)
    ? []
    : [{ field: `${field}-role`, message, missing: draft.agency.trim() === "" }];
}
