import type { Browser, Page } from "playwright";
import { sharedChromium } from "../../../scripts/shared-chromium.js";

/** A browser that tests drive themselves. */
export interface DrivenBrowser {
  readonly name: string;
  open(): Promise<Browser>;
  /** The names that assistive technology is given of the groups on a page, where the browser can be asked. */
  groupNames?(page: Page): Promise<string[]>;
}

/** Asked by Chromium's own protocol: what a test library works out by itself knows no ElementInternals. */
async function groupNamesInChromium(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.filter(({ role }) => role?.value === "group").map(({ name }) => String(name?.value ?? ""));
}

/** The browsers in which is tried what browsers do each in their own way: Back, reload, labels, print. */
export const drivenBrowsers: readonly DrivenBrowser[] = [
  { name: "Chromium", open: sharedChromium, groupNames: groupNamesInChromium },
];
