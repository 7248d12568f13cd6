import type { Agency } from "../agencies/agency.js";
import type { Action } from "../shared/permissions.js";
import type { Session } from "../shared/session.js";
import type { Languages } from "./languages.js";
import type { Texts } from "./texts.js";
import type { Words } from "./words.js";

/** What every view is drawn with. */
export interface PageContext extends Languages {
  /** The agency whose page this is. */
  readonly agency: Agency;
  /** The officer's language with the agency's numerals and era, as elements take it. */
  readonly tag: string;
  /** Who is signed in and what a demonstration can be entered with. */
  readonly session: Session;
  /** Whether whoever is signed in may do this; the server decides it again. */
  may(action: Action): boolean;
  readonly words: Words;
  readonly texts: Texts;
  /** Where another page of this site is, languages kept. */
  link(path: string): string;
}
