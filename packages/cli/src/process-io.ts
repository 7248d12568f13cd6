import type { CommandIo } from "./io.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The world of this process. An interrupted process cleans up, then ends by the same signal, so that a shell
 * sees what happened.
 */
export function createProcessIo(): CommandIo {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, onInterrupt };
}

function onInterrupt(cleanup: () => void): () => void {
  const off = () => SIGNALS.forEach((signal) => process.off(signal, end));
  const end = (signal: NodeJS.Signals) => {
    cleanup();
    off();
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((signal) => process.on(signal, end));
  return off;
}
