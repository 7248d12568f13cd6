import { refusalMessages } from "./refusals.js";

/** Stable code of a refusal. All of them with their meaning: `refusalMessages`. */
export type RefusalCode = keyof typeof refusalMessages;

/**
 * A refusal: its code, and in English, for developers, what it means and how to mend it. It never holds a
 * value of what was refused.
 */
export interface ExchangeRefusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Either what was asked for, or why it was refused. */
export type ExchangeResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: ExchangeRefusal };

/**
 * Inside the package a refusal is thrown; it carries a code and nothing else. It never leaves:
 * `catchRefusalAsync` turns it into a result.
 */
class Refused extends Error {
  override name = "Refused";

  constructor(
    readonly code: RefusalCode,
    place?: string,
  ) {
    super(place === undefined ? refusalMessages[code] : `${refusalMessages[code]} ${place}`);
  }
}

/** Refuses; `place` says where a public document is at fault, and how to mend it. */
export function throwRefusal(code: RefusalCode, place?: string): never {
  throw new Refused(code, place);
}

/**
 * Runs `work` and returns its result, or the refusal that it threw. Anything else it throws is a mistake in a
 * program, and goes on.
 */
export async function catchRefusalAsync<T>(work: () => T | Promise<T>): Promise<ExchangeResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** As `catchRefusalAsync`, for work that does not wait. */
export function catchRefusalNow<T>(work: () => T): ExchangeResult<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

function refusalOf(error: unknown): ExchangeRefusal {
  if (!(error instanceof Refused)) throw error;
  return { code: error.code, message: error.message };
}
