import type { AgencyServerOptions } from "../src/server/options.js";
import { startAgencyServer } from "../src/server/start-server.js";

// An agency's server as a process of its own, to be killed: `exchange-target.ts <options as JSON>`. It prints
// its public keys.
const options = JSON.parse(process.argv[2] ?? "") as AgencyServerOptions;
const server = await startAgencyServer(options, { pageFolder: import.meta.dirname, log: () => {} });
console.log(JSON.stringify(server.entry));
process.once("SIGTERM", () => void server.stop());
