import type { AgencyProfile } from "../agencies/agency.js";
import type { PermittedAction } from "../shared/permissions.js";
import type { SessionState } from "../shared/session.js";
import type { PageLanguages } from "./languages.js";
import type { Texts } from "./texts.js";
import type { Words } from "./words.js";

/** Context that every view is rendered with. */
export interface PageContext extends PageLanguages {
  /** The agency whose page this is. */
  readonly agency: AgencyProfile;
  /** The officer's language with the agency's numerals and era, as elements take it. */
  readonly tag: string;
  /** The signed-in user, and the accounts of a demonstration. */
  readonly session: SessionState;
  /** Tells if the signed-in user's role permits an action. The server checks again. */
  may(action: PermittedAction): boolean;
  readonly words: Words;
  readonly texts: Texts;
  /** Adds the page's languages to the path of another page. */
  link(path: string): string;
}
