#!/usr/bin/env bash
# Chromium's Intl has no data for Khmer, though it has them for Thai.
#
# Guessed: an engine that formats ១.២៣៤ for `km-u-nu-khmr` in Node 20 does so in Chromium, which runs the same
# V8 and ICU. A page and a server that use `Intl` for one language write numbers and sort names alike.
# Seen, with Chromium 147 of @sparticuz/chromium 147.0.0 and Node: Chromium supports th, and neither km nor lo; it
# falls back to English without a word, so that one count is 1,234 on the page and ១.២៣៤ from the server.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@147.0.0 playwright-core@1.65.1
cat >look.mjs <<'JS'
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";

const look = () => ({
  supported: Intl.NumberFormat.supportedLocalesOf(["km", "lo", "th"]).join(" "),
  number: new Intl.NumberFormat("km-u-nu-khmr").format(1234),
  language: new Intl.NumberFormat("km-u-nu-khmr").resolvedOptions().locale,
});
const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ locale: "en-US" });
const [inBrowser, inNode] = [await page.evaluate(look), look()];
await browser.close();
console.log("Chromium:", JSON.stringify(inBrowser));
console.log("Node:    ", JSON.stringify(inNode));
if (inBrowser.supported !== "th" || inBrowser.number === inNode.number || inNode.number !== "១.២៣៤") {
  console.error("This has changed.");
  process.exitCode = 1;
}
JS
node look.mjs
