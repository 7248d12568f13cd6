// Installs each example of the elements from the packed tarballs, as an agency would copy it, and answers a
// screening in Chromium. Called by check-packed.mjs with the tarballs.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";
import { serveFolder } from "./serve-folder.mjs";

const examples = fileURLToPath(new URL("../packages/elements/examples", import.meta.url));

const trustedTypes = (...policies) =>
  `require-trusted-types-for 'script'; trusted-types ${policies.join(" ")}`;

/**
 * The policy that each example is served with. Trusted Types need the policy of Lit by its name, and that of
 * Angular; Parcel writes its import map into the page, and Next.js what it hands from server to browser.
 */
const POLICIES = {
  html: `default-src 'self'; ${trustedTypes("lit-html")}`,
  esbuild: `default-src 'self'; ${trustedTypes("lit-html")}`,
  angular: `default-src 'self'; ${trustedTypes("lit-html", "angular")}`,
  parcel: `default-src 'self'; script-src 'self' 'unsafe-inline'; ${trustedTypes("lit-html")}`,
  next: "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
};

/** No example tells anybody that it is built. */
const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false" };

/** Starts an example: its own server where it has one, else what it builds, else the folder as it is. */
async function started(name, folder) {
  if (existsSync(join(folder, "server.mjs"))) {
    const server = spawn(process.execPath, ["server.mjs"], {
      cwd: folder,
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(server.stdout, "data");
    return { address: String(line).trim(), stop: () => server.kill() };
  }
  const builds = "build" in JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts;
  if (builds)
    execFileSync("npm", ["run", "--silent", "build"], {
      cwd: folder,
      env: quiet,
      stdio: ["ignore", "ignore", "inherit"],
    });
  return serveFolder(builds ? join(folder, "dist") : folder, POLICIES[name]);
}

/** Fails unless the page shows the number. */
async function heard(page, number) {
  await page.waitForFunction(
    (expected) => document.querySelector("#heard")?.textContent.trim() === expected,
    String(number),
  );
}

/** A child who was recruited and made to beg: answered by hand, one answer taken back and given again. */
async function screen(page) {
  const defined = await page.evaluate(() =>
    Promise.race([
      globalThis.customElements.whenDefined("spean-live").then(() => true),
      new Promise((late) => setTimeout(() => late(false), 60_000)),
    ]),
  );
  if (!defined) throw new Error("The page was built without <spean-live>.");
  const radio = (name, value) => page.locator(`input[name="${name}"][value="${value}"]`);
  await radio("age-class", "child").click();
  await radio("act.recruited", "yes").click();
  await radio("purpose.begging", "yes").click();
  await heard(page, 2);
  await page.locator('fieldset:has(input[name="purpose.begging"]) .clear').click();
  await heard(page, 1);
  await radio("purpose.begging", "yes").click();
  await heard(page, 2);
  const outcome = await page.evaluate(() => document.querySelector("spean-live").assessment?.outcome);
  if (outcome !== "indicated") throw new Error(`The page assessed the screening as ${outcome}.`);
}

/** The form goes to the server and comes back with every answer in it. */
async function submit(page) {
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator('input[name="purpose.begging"][value="yes"]:checked').waitFor();
  await page.locator('input[name="age-class"][value="child"]:checked').waitFor();
  await heard(page, 2);
}

async function drive(browser, name, address) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on(
    "console",
    (message) =>
      message.type() === "error" &&
      !message.location().url.endsWith("favicon.ico") &&
      faults.push(message.text()),
  );
  await page.goto(address);
  await screen(page);
  if (name === "server-rendered") await submit(page);
  await page.close();
  if (faults.length > 0) throw new Error(`The page complains: ${faults.join("; ")}`);
}

/** Fails unless every example works; gives their names. */
export async function checkPackedElements(tarballs) {
  const names = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const parent = mkdtempSync(join(tmpdir(), "spean-examples-"));
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    for (const name of names) {
      const folder = join(parent, name);
      cpSync(join(examples, name), folder, { recursive: true });
      execFileSync(
        "npm",
        ["install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs],
        {
          cwd: folder,
          stdio: ["ignore", "ignore", "inherit"],
        },
      );
      const { address, stop } = await started(name, folder);
      try {
        await drive(browser, name, address);
      } catch (error) {
        throw new Error(`The example ${name}: ${error.message}`, { cause: error });
      } finally {
        stop();
      }
    }
    return names;
  } finally {
    await browser.close();
    rmSync(parent, { recursive: true, force: true });
  }
}
