// Runs publint and attw on every package that is published.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const run = (command, ...args) =>
  spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" }).status === 0;

const failed = readdirSync("packages").filter((name) => {
  const folder = `packages/${name}`;
  const linted = run("publint", "run", folder, "--strict");
  return (
    !run(
      "attw",
      "--pack",
      folder,
      "--profile",
      "node16",
      "--exclude-entrypoints",
      "package.json",
      "--format",
      "ascii",
      "--quiet",
    ) || !linted
  );
});

if (failed.length > 0) console.error(`Faults in: ${failed.join(", ")}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
