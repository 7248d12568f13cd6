import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

/** Consent is revoked only after it was given; a refusal has nothing to revoke. */
export const consentsEndAfterTheyBegin: RecordRule = (record) =>
  (record.consents ?? []).flatMap(({ given, at, revokedAt }, index) => {
    if (revokedAt === undefined) return [];
    const path = pointer(["consents", index, "revokedAt"]);
    if (!given)
      return [
        {
          code: "invalid-value",
          path,
          message: 'This consent was refused, so there is nothing to revoke: leave "revokedAt" out.',
        },
      ];
    return Date.parse(revokedAt) < Date.parse(at)
      ? [{ code: "invalid-value", path, message: '"revokedAt" lies before "at": correct one of them.' }]
      : [];
  });
