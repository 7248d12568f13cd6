import type { Fault } from "../../fault.js";
import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

const kinds = ["assessments", "decisions", "referrals", "consents", "rescreenings"] as const;

/** Entries of one kind have ids of their own. */
export const idsAreUnique: RecordRule = (record) =>
  kinds.flatMap((kind) => {
    const ids = new Set<string>();
    return (record[kind] ?? []).flatMap(({ id }, index): Fault[] => {
      const taken = ids.has(id);
      ids.add(id);
      return taken
        ? [
            {
              code: "invalid-value",
              path: pointer([kind, index, "id"]),
              message: `Another entry of "${kind}" has this id already: give each its own.`,
            },
          ]
        : [];
    });
  });
