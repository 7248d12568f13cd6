import { scoreLarge } from "./spawn-spean.js";

// Scores a generated file from a pipe, 1 GB or as many MB as the argument says, and fails if it takes much
// memory: tsx test/large.ts 1000
const megabytes = Number(process.argv[2] ?? 1000);
const begun = Date.now();
const { code, cases, results, peak } = await scoreLarge(megabytes * 1e6);
console.log(
  `${megabytes} MB, ${cases} cases, ${results} results, exit code ${code}, peak memory ${peak} MiB, ${Math.round((Date.now() - begun) / 1000)} s`,
);
if (code !== 0 || results !== cases || !(peak < 256)) process.exitCode = 1;
