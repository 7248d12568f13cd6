import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { refuseBackupPlace } from "./backup-place.js";

function systemFolder() {
  const folder = mkdtempSync(join(tmpdir(), "spean-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["data/kh", "data/th", "data/exchange"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["data/kh/key", "data/th/key", "data/exchange/anchors.json", "directory.json"])
    writeFileSync(join(folder, name), "{}");
  writeFileSync(join(folder, "kh.backup"), '{"format":"spean-sample-backup/1","agency":"kh"}\nsealed\n');
  writeFileSync(join(folder, "th.backup"), '{"format":"spean-sample-backup/1","agency":"th"}\nsealed\n');
  symlinkSync(join(folder, "data/kh"), join(folder, "link"));
  symlinkSync(join(folder, "data/kh/key"), join(folder, "key-link"));
  linkSync(join(folder, "data/kh/key"), join(folder, "hard-key"));
  const options = {
    agency: "kh",
    dataFolder: join(folder, "data/kh"),
    exchangeFolder: join(folder, "data/exchange"),
  } as const;
  return { place: (name: string) => refuseBackupPlace(join(folder, name), options) };
}

test("a backup never goes over the data, a key, or any file that is no backup of this agency, by any name", async () => {
  const { place } = systemFolder();
  for (const name of [
    ...[
      "data/kh/key",
      "data/kh/new.backup",
      "data/kh/../kh/key",
      "data/th/key",
      "data/exchange/anchors.json",
    ],
    ...["link/key", "link/new.backup", "key-link", "hard-key", "directory.json", "th.backup", "data/kh"],
  ])
    await expect(place(name), name).rejects.toThrow("Nothing was done");
});

test("a backup may take the place of an older one of this agency, or a new place", async () => {
  const { place } = systemFolder();
  for (const name of ["kh.backup", "new.backup", "data/new.backup", "data/khmer.backup", "..kh.backup"])
    await expect(place(name), name).resolves.toBeUndefined();
});
