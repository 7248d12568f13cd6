// Packs every package, installs the tarballs in an empty folder, and uses them there as an agency developer
// would.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackedElements } from "./check-packed-elements.mjs";

const folder = mkdtempSync(join(tmpdir(), "spean-packed-"));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", ...options });

const program = `
const answers = { "act.recruited": "yes", "purpose.forced-crime": "yes", "destination-coercion.isolation": "yes", "destination-coercion.violence": "yes" };
const read = readScoringCase({ id: "c-1", ageClass: "adult", answers }, new Set(commonList.indicators.map(({ code }) => code)));
const assessment = compileStandard(commonList).evaluate(read.value);
if (assessment.outcome !== "indicated") throw new Error("The packed engine gives another outcome.");
if (km.indicators["exploitation.pay"].label.text === en.indicators["exploitation.pay"].label.text) throw new Error("The packed text is not Khmer.");
if (typeof SpeanScreening !== "function") throw new Error("The packed elements do not load outside a browser.");
if (!renderPaperForm({ standard: commonList, text: en, catalogue: words }).includes("exploitation.pay")) throw new Error("The packed paper form lacks a question.");
if (minimiseRecord({ id: "c-1", ageClass: "adult" }, { purpose: "referral", recipient: { agency: "x", country: "TH" }, at: "2026-01-01T00:00:00Z" }).refusal.code !== "consent-missing") throw new Error("The packed exchange lets a record through without consent.");
if (SaveRequest.safeParse({ key: "k" }).success) throw new Error("The packed store takes a save without an id of its own.");
if (!process.getBuiltinModule("fs").existsSync(storeMigrations.folder)) throw new Error("The packed store lacks its migrations.");
if (nextAttemptAt(12, new Date(), defaultBackoffPolicy) !== undefined) throw new Error("The packed courier never gives up.");
if (compileColumnEngine(commonList).fields.flat().length !== commonList.indicators.length) throw new Error("The packed columns lack an indicator.");
if (typeof scoreNdjson !== "function") throw new Error("The packed NDJSON scorer is missing.");
if (publishedCases.length === 0) throw new Error("The packed cases are missing.");
`;
const imports = [
  ["@spean/model", "readScoringCase"],
  ["@spean/rules", "compileStandard"],
  ["@spean/bulk", "compileColumnEngine"],
  ["@spean/bulk/ndjson", "scoreNdjson"],
  ["@spean/standard", "commonList"],
  ["@spean/standard/en", "en"],
  ["@spean/standard/km", "km"],
  ["@spean/text/en", "en", "words"],
  ["@spean/conformance", "publishedCases"],
  ["@spean/elements", "SpeanScreening"],
  ["@spean/exporters", "renderPaperForm"],
  ["@spean/exchange", "minimiseRecord"],
  ["@spean/store", "storeMigrations"],
  ["@spean/store/client", "SaveRequest"],
  ["@spean/courier", "nextAttemptAt"],
  ["@spean/courier", "defaultBackoffPolicy"],
];

try {
  for (const name of readdirSync("packages"))
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, "-w", `packages/${name}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "adopter", private: true }));
  run("npm", ["install", "--silent", "--prefer-offline", ...tarballs.map((name) => `./${name}`)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(
    join(folder, "es.mjs"),
    imports.map(([from, name, as = name]) => `import { ${name} as ${as} } from "${from}";`).join("\n") +
      program,
  );
  writeFileSync(
    join(folder, "common.cjs"),
    imports.map(([from, name, as = name]) => `const { ${name}: ${as} } = require("${from}");`).join("\n") +
      program,
  );
  run("node", ["es.mjs"], { stdio: "inherit" });
  run("node", ["common.cjs"], { stdio: "inherit" });
  const listed = JSON.parse(run("npx", ["--no-install", "spean", "list", "--json"]));
  const data = join(folder, "node_modules/@spean/standard/list/indicators");
  const indicators = readdirSync(data).flatMap((name) => JSON.parse(readFileSync(join(data, name), "utf8")));
  if (listed.length !== indicators.length)
    throw new Error(`spean list prints ${listed.length} rows, and the list has ${indicators.length}.`);
  const scored = run("npx", ["--no-install", "spean", "score", "-"], {
    input: '{"id":"c-1","ageClass":"child","answers":{"act.recruited":"yes","purpose.begging":"yes"}}\n',
  });
  if (JSON.parse(scored).outcome !== "indicated") throw new Error("spean score gives another outcome.");
  const examples = await checkPackedElements(tarballs.map((name) => join(folder, name)));
  console.log(
    `${tarballs.length} tarballs installed and used: ES modules, CommonJS, the spean command, examples (${examples.join(", ")}).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
