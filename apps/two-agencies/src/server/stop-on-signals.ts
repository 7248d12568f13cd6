/** Grace period, in milliseconds, for requests in flight when the process is told to stop. */
const patience = 5000;

/** Ends the process, cleanly and once, when it is told to (Ctrl+C, SIGTERM) or when `more` tells it to. */
export function stopOnSignals(stop: () => Promise<void>, more: (end: () => void) => void = () => {}): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patience).unref();
    void stop().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  more(end);
}
