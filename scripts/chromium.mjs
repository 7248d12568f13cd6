// The browser that tests run in: the one named by CHROMIUM_PATH, an installed one, or the one that an npm
// package carries (Linux x64).
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that can be started. */
export async function chromiumPath() {
  return process.env.CHROMIUM_PATH ?? installed.find(existsSync) ?? (await chromium.executablePath());
}

/** Flags for a headless Chromium that asks nothing of the network. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
