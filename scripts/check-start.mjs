// Starts the sample as `npm start` does: waits for the page that leads to both agencies, kills one agency's
// process, sees the other go on, and stops it all, as Ctrl+C does.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const data = mkdtempSync(join(tmpdir(), "spean-start-"));
const begun = Date.now();
const none = Object.fromEntries(
  ["DATABASE_URL", "SPEAN_KEY", "SPEAN_ADDRESS"].flatMap((name) =>
    ["", "_KH", "_TH"].map((of) => [name + of, ""]),
  ),
);
const child = spawn("npm", ["start"], {
  env: { ...process.env, ...none, SPEAN_MODE: "", PORT: "0", PORT_KH: "0", PORT_TH: "0", SPEAN_DATA: data },
  stdio: ["ignore", "pipe", "inherit"],
  detached: true,
});
const exited = new Promise((resolve) => child.on("exit", resolve));
const tooLate = setTimeout(() => end(1, "Not done within two minutes."), 120_000);

function end(code, message) {
  clearTimeout(tooLate);
  console.log(message);
  process.exitCode = code;
  process.kill(-child.pid, "SIGTERM");
}

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

/** The page that leads to both, once it is printed. */
function landing() {
  let printed = "";
  return new Promise((resolve) =>
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const address = /Both: (http:\/\/127\.0\.0\.1:\d+\/)/.exec(printed)?.[1];
      if (address) resolve(address);
    }),
  );
}

async function check() {
  const address = await landing();
  const agencies = async () => (await (await fetch(new URL("/api/agencies", address))).json()).agencies;
  const running = async () => (await agencies()).map(({ runs }) => runs).join();
  for (const page of [address, ...(await agencies()).map((one) => one.address)])
    expect((await fetch(page)).status === 200, `No page at ${page}`);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.kill(Number(readFileSync(join(data, "kh", "lock"), "utf8")), "SIGKILL");
  for (let tries = 0; tries < 50 && (await running()) !== "false,true"; tries += 1) await wait(100);
  expect(
    (await running()) === "false,true",
    "With one agency's process killed, the other does not go on alone.",
  );
  process.kill(-child.pid, "SIGINT");
  await exited;
  const held = () => existsSync(join(data, "th", "lock"));
  for (let tries = 0; tries < 50 && held(); tries += 1) await wait(100);
  expect(!held(), "The other agency did not give its folder back when it was stopped.");
  return `All three pages are up after ${seconds} s; one agency killed, the other goes on and stops cleanly.`;
}

await check().then(
  (message) => {
    clearTimeout(tooLate);
    console.log(message);
  },
  (error) => end(1, error.message),
);
rmSync(data, { recursive: true, force: true });
