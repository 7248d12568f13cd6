import { availableParallelism } from "node:os";
import { TokenBucket } from "../http/token-bucket.js";
import { BoundedWork } from "./bounded-work.js";
import type { KnownDevices } from "./known-devices.js";
import type { SignInAttempts } from "./sign-in-attempts.js";

/** Tries at all accounts together, from devices that are not known: each costs a hash. */
const strangersPace = { burst: 60, perSecond: 5 };
/** Hashes of passwords that wait, from known devices and from others. */
const mostWaiting = 50;

/** Why nobody may try now, and in how many seconds to try again. */
export interface SignInRefusal {
  readonly ok: false;
  readonly reason: "too-many" | "busy";
  readonly retryAfter: number;
}

/** A try that may be made: `hash` runs what costs much, `succeeded` forgets the tries and gives a cookie. */
export interface SignInAdmission {
  readonly ok: true;
  hash<Value>(work: () => Promise<Value>): Promise<Value>;
  succeeded(): Promise<string>;
}

/** Parts of the guard of signing in. */
export interface SignInGuardParts {
  readonly attempts: SignInAttempts;
  readonly devices: KnownDevices;
  readonly now?: () => Date;
}

/**
 * Decides who may try to sign in now. Strangers have one pace together and wait for one another; on a device
 * where somebody signed in to the account before, tries are counted apart and served first.
 */
export class SignInGuard {
  private readonly pace = new TokenBucket(strangersPace);
  private readonly work = new BoundedWork({
    atOnce: Math.max(1, availableParallelism() - 1),
    waiting: mostWaiting,
  });

  /** @param parts the counts, the devices, and the clock */
  constructor(private readonly parts: SignInGuardParts) {}

  /** Hashes for somebody who is signed in. @throws OverloadedError if too much waits */
  hash<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.work.run(work, { preferred: true });
  }

  /** Lets a try at an account in, or says when to come again. */
  async admit(email: string, headers: Headers): Promise<SignInAdmission | SignInRefusal> {
    const { attempts, devices, now = () => new Date() } = this.parts;
    const device = devices.deviceOf(headers, email);
    if (device === undefined && !this.pace.admits(now())) return { ok: false, reason: "busy", retryAfter: 1 };
    const begun = await attempts.begin(email, device);
    if (!begun.ok) return { ok: false, reason: "too-many", retryAfter: begun.retryAfter };
    return {
      ok: true,
      hash: (work) => this.work.run(work, { preferred: device !== undefined }),
      succeeded: async () => {
        await attempts.succeeded(email, device);
        return devices.remember(headers, email);
      },
    };
  }
}
