import type { Browser } from "playwright";
import { sharedChromium } from "../../../scripts/shared-chromium.js";

/** A browser that tests drive themselves. */
export interface DrivenBrowser {
  readonly name: string;
  open(): Promise<Browser>;
}

/** The browsers in which is tried what browsers do each in their own way: Back, reload, labels, print. */
export const drivenBrowsers: readonly DrivenBrowser[] = [{ name: "Chromium", open: sharedChromium }];
