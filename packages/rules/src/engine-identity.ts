import { name, version } from "../package.json";

/** This engine, as every assessment names it. */
export const engineIdentity: { readonly name: string; readonly version: string } = { name, version };
