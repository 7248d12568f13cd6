// Puts list/ and text/ together into releases/<version>/. A frozen release is never changed: raise the
// version in list/standard.json instead.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readList, readTexts, releasedVersions } from "./read-list.js";
import { releaseFiles, releasesModule } from "./release-files.js";

const root = new URL("../", import.meta.url);
const freeze = process.argv.includes("--freeze");
const standard = readList();
const result = releaseFiles(standard, readTexts());

if ("faults" in result) {
  for (const { code, path, message } of result.faults)
    console.error(`${code} at ${path || "the top"}: ${message}`);
  process.exit(1);
}

const { version } = standard;
const frozenFile = new URL("releases/frozen.json", root);
const frozen = existsSync(frozenFile)
  ? (JSON.parse(readFileSync(frozenFile, "utf8")) as Record<string, string>)
  : {};
const { releaseDigest } = JSON.parse(result.files["release.json"] as string) as { releaseDigest: string };

if (frozen[version] !== undefined && frozen[version] !== releaseDigest) {
  console.error(
    `Release ${version} is frozen, and list/ or text/ differs from it: raise "version" in list/standard.json, then assemble again.`,
  );
  process.exit(1);
}

const folder = new URL(`releases/${version}/`, root);
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(result.files)) writeFileSync(new URL(name, folder), content);
writeFileSync(new URL("src/generated/releases.ts", root), releasesModule(version, releasedVersions()));
if (freeze)
  writeFileSync(frozenFile, `${JSON.stringify({ ...frozen, [version]: releaseDigest }, null, 2)}\n`);
console.log(`Assembled ${standard.id} ${version}${freeze ? ", frozen" : ""}: ${releaseDigest}`);
