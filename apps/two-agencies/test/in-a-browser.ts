import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import type { UserRole } from "../src/shared/permissions.js";
import { startAgencyServer } from "../src/server/start-server.js";
import { Client } from "./client.js";
import { copyOfTemplate } from "./databases.js";

/** The built page on a server of its own, and a browser to look at it with. */
export interface InABrowser {
  readonly browser: Browser;
  /** An officer's. */
  readonly client: Client;
  readonly supervisor: Client;
  /** A window in which somebody has signed in. */
  signedIn(options?: BrowserContextOptions, role?: UserRole): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** The folder of the built page. @throws if it is not built */
export function builtPage(): string {
  const folder = join(import.meta.dirname, "../dist/page");
  if (!existsSync(join(folder, "index.html")))
    throw new Error("The page is not built: run `npm run build -w @spean/two-agencies` first.");
  return folder;
}

async function start(): Promise<InABrowser> {
  const folder = await mkdtemp(join(tmpdir(), "spean-test-"));
  const dataFolder = await copyOfTemplate(join(folder, "data"));
  const server = await startAgencyServer(
    { agency: "kh", mode: "demonstration", port: 0, dataFolder },
    { pageFolder: builtPage(), log: () => {} },
  );
  const browser = await sharedChromium();
  const stop = async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const signedIn = async (options: BrowserContextOptions = {}, role: UserRole = "officer") => {
    const context = await browser.newContext(options);
    const { cookie, address } = await Client.as(role, server.address);
    await context.addCookies(
      cookie
        .split("; ")
        .map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1), url: address })),
    );
    return context;
  };
  return {
    browser,
    client: await Client.as("officer", server.address),
    supervisor: await Client.as("supervisor", server.address),
    signedIn,
    stop,
  };
}

/**
 * Starts both before the tests of a file, and stops them after. What it gives back is there once a test runs.
 */
export function inABrowser(): () => InABrowser {
  let running: InABrowser;
  beforeAll(async () => void (running = await start()), 120_000);
  afterAll(() => running?.stop());
  return () => running;
}

/**
 * A page, and every complaint of the browser about it: a script's error, something that the policy forbids.
 */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a page and waits until its view is drawn. */
export async function open(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: "networkidle" });
  await opened(page);
  return { page, complaints };
}

/** Waits until a view is drawn. */
export const opened = (page: Page): Promise<void> => page.locator("h1").first().waitFor();
