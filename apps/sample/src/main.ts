import { startSample } from "./demonstration.js";

const port = Number(process.env.PORT || 3000);
const stop = await startSample(port, `${process.env.SPEAN_DATA || "data"}/sample`);
console.log(`DEMONSTRATION DATA ONLY: there is no sign-in. Enter nothing about a real person.
Sample agency: http://127.0.0.1:${port}/  Sample shelter: http://127.0.0.1:${port + 1}/  Ctrl+C stops both.`);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => void stop().then(() => process.exit(0)));
