// The command
export { run } from "./run.js";
export type { ExitCode } from "./exit-code.js";

// The world it runs in
export type { InputStream, Io, OutputStream } from "./io.js";
export { processIo } from "./process-io.js";
