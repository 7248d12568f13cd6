import { lookAlikeName } from "../look-alike-name.js";
import type { Consent } from "./consent.js";
import type { Instant } from "./entry-fields.js";

/** A purpose and a recipient: what a consent, or the lack of one, is about. */
export type ConsentMatter = Pick<Consent, "purpose" | "recipient">;

/** What a record holds of consents, in any order. */
export interface RecordedConsents {
  readonly consents?: readonly Consent[] | undefined;
}

/** A no that stands: the person refused, or took an agreement back. */
export type StandingNo = "refused" | "withdrawn";

/** No moment of a record lies before this one, in milliseconds: a clock or a calendar was wrong. */
const earliestSensible = Date.UTC(1900, 0, 1);

/** A no, with when it was said in milliseconds; `Infinity` where its moment makes no sense, so that it holds. */
interface RecordedNo {
  readonly form: StandingNo;
  readonly said: number;
}

const sensible = (said: number, notBefore: number): number => (said >= notBefore ? said : Infinity);

function noOf({ given, at, revokedAt }: Consent): RecordedNo | undefined {
  const asked = Date.parse(at);
  if (!given) return { form: "refused", said: sensible(asked, earliestSensible) };
  if (revokedAt === undefined) return undefined;
  return { form: "withdrawn", said: sensible(Date.parse(revokedAt), Math.max(asked, earliestSensible)) };
}

/** Names are compared strictly, and the country must be said: so an agreement is never wider than asked. */
export const coversMatter = (consent: ConsentMatter, { purpose, recipient }: ConsentMatter): boolean =>
  consent.purpose === purpose &&
  consent.recipient.country !== undefined &&
  consent.recipient.country === recipient.country &&
  consent.recipient.agency === recipient.agency;

/**
 * Names are compared as they look, marks of writing left out, and no country means any: so a no is not
 * overlooked because it is spelt another way.
 */
export const forbidsMatter = (consent: ConsentMatter, { purpose, recipient }: ConsentMatter): boolean =>
  consent.purpose === purpose &&
  (consent.recipient.country === undefined ||
    recipient.country === undefined ||
    consent.recipient.country === recipient.country) &&
  lookAlikeName(consent.recipient.agency) === lookAlikeName(recipient.agency);

/** From when on a no counts, and until when words are looked at, in milliseconds, both included. */
interface ConsentSpan {
  readonly since: number;
  readonly until?: number | undefined;
}

function newestNo(
  consents: readonly Consent[],
  matter: ConsentMatter,
  { since, until = Infinity }: ConsentSpan,
): StandingNo | undefined {
  const said = consents
    .filter((consent) => forbidsMatter(consent, matter))
    .flatMap((consent) => noOf(consent) ?? [])
    .filter(({ said }) => (said <= until || said === Infinity) && !(said < since));
  return said.reduce<RecordedNo | undefined>(
    (newest, next) => (newest && newest.said > next.said ? newest : next),
    undefined,
  )?.form;
}

/**
 * Finds the no that stands against a consent: the person took it back, or said no to the same purpose and
 * recipient in another entry, at the same moment or later. The newest word decides, whatever its form. Its
 * moment protects: a withdrawal that lies ahead, before its consent, or in another era stands at once.
 *
 * @param record what the person said, in any order
 * @param consent an agreement of that record
 * @param until leaves out what was said after this moment: to judge what was sent then
 */
export function findNoAgainstConsent(
  { consents = [] }: RecordedConsents,
  consent: Consent,
  until?: Instant,
): StandingNo | undefined {
  return newestNo([consent, ...consents], consent, {
    since: Date.parse(consent.at),
    until: until === undefined ? undefined : Date.parse(until),
  });
}

/**
 * Finds the no that stands for a purpose and a recipient: the newest word about both is a refusal or a
 * withdrawal. Nothing where nobody was asked, or the newest word is an agreement to exactly this.
 */
export function findStandingNo(
  { consents = [] }: RecordedConsents,
  matter: ConsentMatter,
): StandingNo | undefined {
  const agreed = consents
    .filter((consent) => consent.given && consent.revokedAt === undefined && coversMatter(consent, matter))
    .map(({ at }) => Date.parse(at));
  return newestNo(consents, matter, { since: agreed.length === 0 ? -Infinity : Math.max(...agreed) });
}
