import type { Grounds } from "../consent/grounds.js";
import type { PartialRecord } from "../minimise/partial-record.js";
import type { Manifest } from "./manifest.js";

/** What an envelope held, verified. `signed` is the same as a document that anybody who has the directory can verify: keep it as evidence. */
export interface Opened {
  readonly manifest: Manifest;
  readonly grounds: Grounds;
  readonly record: PartialRecord;
  readonly signed: string;
}
