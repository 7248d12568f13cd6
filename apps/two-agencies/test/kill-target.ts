import { startAgencyServer } from "../src/server/start-server.js";

// The server as a process of its own, to be killed: `kill-target.ts <data folder> [<database address>]`. It
// prints its address.
const [dataFolder = "", databaseUrl] = process.argv.slice(2);
const server = await startAgencyServer(
  { agency: "kh", mode: "demonstration", port: 0, dataFolder, ...(databaseUrl && { databaseUrl }) },
  { pageFolder: import.meta.dirname, log: () => {} },
);
console.log(server.address);
process.once("SIGTERM", () => void server.stop());
