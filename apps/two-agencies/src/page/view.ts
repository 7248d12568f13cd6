import type { TemplateResult } from "lit";
import type { PageContext } from "./page.js";

/** One of the page's views: what it holds is its own, and it is drawn from that in any language. */
export interface PageView {
  title(page: PageContext): string;
  draw(page: PageContext): TemplateResult;
  /** Fetches what it shows, once. */
  load(): Promise<void>;
  /** Ends the view, if nothing is lost by that; returns whether it did. Absent: it always may. */
  leave?(): boolean;
}

/** A view calls this when it is to be drawn anew; with `path`, when it has moved to another address. */
export type RedrawRequest = (path?: string) => void;
