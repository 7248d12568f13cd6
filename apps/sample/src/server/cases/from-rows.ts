import type { Observation } from "@spean/model";
import type { Facts } from "../../shared/case-view.js";
import type { facts, observations } from "../database/schema.js";

type FactsLike = { readonly [Field in keyof Facts]: Facts[Field] | null } | typeof facts.$inferSelect;

/** Facts as the model has them: what was not said is absent. */
export function factsFrom({ ageClass, forms, urgentNeeds }: FactsLike): Facts {
  return { ageClass: ageClass as Facts["ageClass"], ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}

/** An observation as the model has it. */
export function observationFrom(row: typeof observations.$inferSelect): Observation {
  const { id, indicator, answer, observedAt, observerRole, observerAgency, source, statement, note, corrects } = row;
  return {
    id,
    indicator,
    answer,
    observedAt,
    observer: { role: observerRole, ...(observerAgency !== null && { agency: observerAgency }) },
    source,
    ...(statement !== null && { statement }),
    ...(note !== null && { note }),
    ...(corrects !== null && { corrects }),
  };
}
