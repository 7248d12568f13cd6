import type { ExchangeParty } from "@spean/exchange";
import type { CaseView } from "@spean/store/client";

/** Another case here of a person whom the same agency sent, under the same case of theirs. */
export interface CaseSentAgain {
  readonly id: string;
  readonly number: number;
  readonly createdAt: string;
}

/**
 * A part of what came that is not in the case: the field of the record that it stood in, and of an
 * observation or answer the indicator and what was answered. The whole of it lies with the referral.
 */
export interface UntakenValue {
  readonly field: string;
  readonly indicator?: string;
  readonly answer?: string;
}

/**
 * Where a case came from. `standard` is the release that the sender used, `sameRelease` whether it is the one
 * in use here; `sentAgain` names further cases of the person by the sender's own number, which a person may
 * look at and the machine never joins.
 */
export interface CaseOrigin {
  readonly from: ExchangeParty;
  readonly referral: string;
  readonly standard: { readonly id: string; readonly version: string };
  readonly sameRelease: boolean;
  readonly untaken: readonly UntakenValue[];
  readonly sentAgain: readonly CaseSentAgain[];
}

/** A case as the API opens it: with its origin, where another agency sent it. */
export type OpenedCase = CaseView & { readonly origin?: CaseOrigin };
