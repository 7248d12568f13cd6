import type { AgencyProfile } from "../agencies/agency.js";
import type { PermittedAction } from "../shared/permissions.js";
import type { SessionState } from "../shared/session.js";
import type { PageLanguages } from "./languages.js";
import type { Texts } from "./texts.js";
import type { Words } from "./words.js";

/** What every view is drawn with. */
export interface PageContext extends PageLanguages {
  /** The agency whose page this is. */
  readonly agency: AgencyProfile;
  /** The officer's language with the agency's numerals and era, as elements take it. */
  readonly tag: string;
  /** Who is signed in and what a demonstration can be entered with. */
  readonly session: SessionState;
  /** Whether whoever is signed in may do this; the server decides it again. */
  may(action: PermittedAction): boolean;
  readonly words: Words;
  readonly texts: Texts;
  /** Where another page of this site is, languages kept. */
  link(path: string): string;
}
