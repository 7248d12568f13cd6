import {
  AgeClass,
  type CaseRecord,
  Country,
  DecisionOutcome,
  FormOfExploitation,
  Gender,
  JourneyStage,
  LegalTrackCode,
  Service,
  State,
} from "@spean/model";
import { z } from "../zod.js";

/**
 * Something that people are counted by: what its values may be, and which of them a record has. Where a
 * record has several, it counts for each.
 */
interface Variable {
  readonly values: z.ZodType<string>;
  readonly of: (record: CaseRecord) => readonly (string | undefined)[];
}

const latest = <T>(items: readonly T[] | undefined): T | undefined => items?.at(-1);
const assessmentOf = (record: CaseRecord) => latest(record.assessments)?.assessment;
const Code = z
  .string()
  .regex(/^[a-z0-9]+([.@-][a-z0-9]+)*$/)
  .max(100);

const countryIn = (stage: JourneyStage): Variable => ({
  values: Country,
  of: ({ journey }) =>
    (journey?.legs ?? []).filter((leg) => leg.stage === stage).map(({ country }) => country),
});

/**
 * Everything that people are counted by. All of it lies in fields that the sensitivity registry of
 * `@spean/model` has for statistics: codes, none of which points to anybody by itself. Of assessments and
 * decisions the latest counts.
 */
export const countedVariables = {
  standard: {
    values: Code,
    of: (record) => [assessmentOf(record)?.standard].map((its) => its && `${its.id}@${its.version}`),
  },
  "age-class": { values: AgeClass, of: ({ ageClass }) => [ageClass] },
  gender: { values: Gender.shape.code.unwrap(), of: ({ person }) => [person?.gender?.code] },
  form: { values: FormOfExploitation, of: ({ forms }) => forms ?? [] },
  "country-of-recruitment": countryIn("recruitment"),
  "country-of-transit": countryIn("transit"),
  "country-of-destination": countryIn("destination"),
  outcome: { values: State, of: (record) => [assessmentOf(record)?.outcome] },
  "finding-indicated": {
    values: Code,
    of: (record) =>
      (assessmentOf(record)?.findings ?? [])
        .filter(({ state }) => state === "indicated")
        .map(({ code }) => code),
  },
  "dimension-indicated": {
    values: Code,
    of: (record) =>
      (assessmentOf(record)?.dimensions ?? [])
        .filter(({ state }) => state === "indicated")
        .map(({ code }) => code),
  },
  decision: { values: DecisionOutcome, of: ({ decisions }) => [latest(decisions)?.outcome] },
  "legal-track": {
    values: LegalTrackCode,
    of: ({ decisions }) => latest(decisions)?.legalTracks.map(({ code }) => code) ?? [],
  },
  "service-referred-for": {
    values: Service,
    of: ({ referrals }) => (referrals ?? []).flatMap(({ services }) => services),
  },
} as const satisfies Readonly<Record<string, Variable>>;

/** The name of a variable. */
export type CountedVariableName = keyof typeof countedVariables;
