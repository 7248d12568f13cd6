// Says the types once more for `require`: the same files, in a folder that Node and TypeScript read as
// CommonJS.
import { cpSync, writeFileSync } from "node:fs";

const built = new URL("../dist/", import.meta.url);
const forRequire = new URL("types-require/", built);
cpSync(new URL("types/", built), forRequire, { recursive: true });
writeFileSync(new URL("package.json", forRequire), '{ "type": "commonjs" }\n');
