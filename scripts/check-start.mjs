// Starts the sample as `npm start` does, and waits for its page.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const data = mkdtempSync(join(tmpdir(), "spean-start-"));
const begun = Date.now();
const child = spawn("npm", ["start"], {
  env: { ...process.env, PORT: "0", SPEAN_DATA: data, DATABASE_URL: "" },
  stdio: ["ignore", "pipe", "inherit"],
  detached: true,
});
const tooLate = setTimeout(() => end(1, "No page within two minutes."), 120_000);

function end(code, message) {
  clearTimeout(tooLate);
  console.log(message);
  process.exitCode = code;
  process.kill(-child.pid, "SIGTERM");
}

let printed = "";
child.stdout.on("data", async (chunk) => {
  printed += chunk;
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
  if (!address) return;
  child.stdout.removeAllListeners("data");
  const { status } = await fetch(address);
  end(status === 200 ? 0 : 1, `The page answers ${status} after ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
});
child.on("exit", () => rmSync(data, { recursive: true, force: true }));
