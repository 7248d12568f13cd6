import type { CaseView } from "./case-view.js";
import type { Thing } from "./collisions.js";
import type { Role } from "./permissions.js";

/** Something that somebody else changed meanwhile. `role` is absent where nobody's is known: of rows that were loaded. */
export interface Changed {
  readonly thing: Thing;
  readonly at: string;
  readonly role?: Role;
}

/** Why a save was not carried out: what it changes was changed to something else since the save that it says it is based on. `stands` is the case as it is. */
export interface Conflict {
  readonly stands: CaseView;
  readonly changed: readonly Changed[];
}
