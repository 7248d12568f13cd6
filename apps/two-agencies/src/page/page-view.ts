import { type AgencyProfile, agencyCodes } from "../agencies/agency.js";
import type { PermittedAction } from "../shared/permissions.js";
import type { SessionState } from "../shared/session.js";
import type { PageLanguages } from "./page-languages.js";
import type { LoadedStandardTexts } from "./standard-texts.js";
import type { PageWords } from "./words.js";
import { bothAgencies } from "../agencies/agencies.js";
import type { TemplateResult } from "lit";

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
  readonly words: PageWords;
  readonly texts: LoadedStandardTexts;
  /** Adds the page's languages to the path of another page. */
  link(path: string): string;
}

/** The agency whose page this is, as its server wrote it into the document. */
export function readPageAgency(): AgencyProfile {
  const code = agencyCodes.find((one) => one === document.documentElement.dataset.agency);
  if (!code) throw new Error("The document names no agency: it must come from the server.");
  return bothAgencies[code];
}

/** One of the page's views: what it holds is its own, and it is drawn from that in any language. */
export interface PageView {
  title(page: PageContext): string;
  draw(page: PageContext): TemplateResult;
  /** Fetches what it shows, once. */
  load(): Promise<void>;
  /** Ends the view, if nothing is lost by that; returns whether it did. Absent: it always may. */
  leave?(): boolean;
  /** Tells whether something lies nowhere but on the screen. Absent: never. */
  unsaved?(): boolean;
  /** Ends the view, whatever is lost by that: somebody has said so. */
  abandon?(): void;
}

/** A view calls this when it is to be drawn anew; with `path`, when it has moved to another address. */
export type RedrawRequest = (path?: string) => void;
