// Opens the packed elements as two agencies would: in an empty Vite page, and as one script file in a bare page under a strict
// Content-Security-Policy. Called by check-packed.mjs with the folder in which the tarballs are installed.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };
const page = (script) => `<!doctype html><html lang="en"><title>Adopter</title>${script}<body><spean-live language="km"></spean-live></body></html>`;

/** Serves a folder on a free port of this machine, under a strict policy. */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const name = path === "/" ? "/index.html" : path;
    try {
      const body = readFileSync(join(folder, name));
      response
        .writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream", "content-security-policy": "default-src 'self'" })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

/** Answers a screening of a child in the page and reads the outcome that the element computed. */
async function outcomeOn(browser, address) {
  const tab = await browser.newPage();
  const faults = [];
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("console", (message) => message.type() === "error" && !message.text().includes("favicon") && faults.push(message.text()));
  await tab.goto(address);
  await tab.locator("spean-live").waitFor();
  const outcome = await tab.evaluate(async () => {
    const live = document.querySelector("spean-live");
    live.ageClass = "child";
    live.answers = { "act.recruited": "yes", "purpose.begging": "yes" };
    await live.updateComplete;
    return live.assessment?.outcome;
  });
  const questions = await tab.getByRole("radiogroup").or(tab.getByRole("group")).count();
  await tab.close();
  const serious = faults.filter((fault) => !fault.includes("404"));
  if (serious.length > 0) throw new Error(`The page complains: ${serious.join("; ")}`);
  return { outcome, questions };
}

/** Fails unless both pages show questions and compute the outcome. */
export async function checkPackedElements(folder) {
  writeFileSync(join(folder, "main.js"), 'import "@spean/elements/live";\n');
  writeFileSync(join(folder, "index.html"), page('<script type="module" src="/main.js"></script>'));
  await build({ root: folder, logLevel: "error", configFile: false });
  writeFileSync(join(folder, "bare.html"), page('<script defer src="/node_modules/@spean/elements/dist/bundle/spean.js"></script>'));

  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  const built = await serve(join(folder, "dist"));
  const bare = await serve(folder);
  try {
    for (const address of [built.address, `${bare.address}bare.html`]) {
      const { outcome, questions } = await outcomeOn(browser, address);
      if (outcome !== "indicated" || questions < 60) throw new Error(`At ${new URL(address).pathname}: outcome ${outcome}, ${questions} questions.`);
    }
  } finally {
    await browser.close();
    built.server.close();
    bare.server.close();
  }
}
