// The command
export { runSpeanCommand } from "./run.js";
export type { CommandExitCode } from "./exit-code.js";

// The world it runs in
export type { CommandInputStream, CommandIo, CommandOutputStream } from "./io.js";
export { createProcessIo } from "./process-io.js";
