import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { patience } from "./patience.mjs";

const { FIREFOX_PATH, PATH = "" } = process.env;

/** Debian's name first: that is the version with long support, which agencies have. */
const installed = ["firefox-esr", "firefox"]
  .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  .concat(
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  );

if (FIREFOX_PATH && !existsSync(FIREFOX_PATH))
  throw new Error("FIREFOX_PATH names no file: name the program of a Firefox, or unset it.");

/** The path of a Firefox that can be started: the one named by FIREFOX_PATH, or an installed one. */
export const firefoxPath: string | undefined = FIREFOX_PATH || installed.find((path) => existsSync(path));

if (firefoxPath === undefined)
  console.warn("No Firefox here: its tests are skipped. Install firefox-esr, or name one in FIREFOX_PATH.");

/** Options of a Firefox that is started. */
export interface FirefoxOptions {
  /** A profile that stays on the disk; without one it has a new one, which goes when it is closed. */
  readonly profile?: string;
  /** Preferences beside those that keep it quiet, as `about:config` names them. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/**
 * Starts a Firefox without a window. It is driven by WebDriver BiDi, through Puppeteer: Playwright drives none
 * but a Firefox of its own.
 *
 * @throws where none is installed: ask `firefoxPath` first
 */
export function startFirefox({ profile, preferences = {} }: FirefoxOptions = {}): Promise<Browser> {
  if (firefoxPath === undefined) throw new Error("No Firefox is installed: install firefox-esr.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath: firefoxPath,
    headless: true,
    timeout: patience.testTimeout,
    protocolTimeout: patience.testTimeout,
    extraPrefsFirefox: { ...preferences },
    ...(profile !== undefined && { userDataDir: profile }),
  });
}
