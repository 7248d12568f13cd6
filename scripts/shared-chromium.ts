import { type Browser, chromium } from "playwright";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";

declare module "vitest" {
  interface ProvidedContext {
    readonly chromium: string;
  }
}

/**
 * Global setup of the tests that drive a browser: starts one Chromium for all of them.
 * @returns what ends it
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: await chromiumPath(), args: chromiumFlags });
  project.provide("chromium", server.wsEndpoint());
  return () => server.close();
}

/** The Chromium that all tests share. Closing it ends what this test opened, and nothing else. */
export const sharedChromium = (): Promise<Browser> => chromium.connect(inject("chromium"));
