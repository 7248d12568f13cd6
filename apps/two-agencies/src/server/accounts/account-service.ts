import {
  type AuditLog,
  AuditTrail,
  type AuditWitness,
  type DatabaseQueries,
  type KeyVault,
} from "@spean/store";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { APIError } from "better-auth/api";
import type { AgencyProfile } from "../../agencies/agency.js";
import type {
  PasswordChangeRequest,
  ListedAccount,
  NewAccountRequest,
  SignInRequest,
} from "../../shared/account.js";
import type { UserRole } from "../../shared/permissions.js";
import type { SignedInUser } from "../../shared/session.js";
import { credentials, people } from "../database/account-tables.js";
import { SignInAttempts } from "./sign-in-attempts.js";
import { changeAccount, type AccountChangeRequest, type AccountChange } from "./change-account.js";
import { loadSealedAccount, sealAccountRow, sealCredentialRow } from "./account-seal.js";
import { type ExtendedSession, extendSession } from "./extend-session.js";
import { isSessionOwnersOwn } from "./session-token.js";
import { changeOwnPassword, type PasswordChangeResult, type PasswordHashing } from "./change-own-password.js";
import { KnownDevices } from "./known-devices.js";
import { createSessionAuth, hostCookieName } from "./session-auth.js";
import { SignInGuard, type SignInRefusal } from "./sign-in-guard.js";
import {
  openAccountAddress,
  accountLookupAddress,
  openAccountName,
  sealAccountField,
} from "./sealed-account.js";

/** Parts of the account service. `key` is the secret derived for sessions. */
export interface AccountServiceParts {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly key: Buffer;
  readonly secure: boolean;
  /** The agency that everybody here works for. */
  readonly agency: Pick<AgencyProfile, "code" | "name">;
  readonly audit: AuditLog;
  /** Done after an account was changed: what an older backup would bring back is written down outside it. */
  readonly afterChange?: () => Promise<void>;
}

/**
 * Somebody who is signed in, and by which account. With `handedOver`, somebody else chose their password: first
 * they choose another.
 */
export interface KnownAccount {
  readonly account: string;
  readonly person: SignedInUser;
  /** When the session ends, unless it is extended: a UTC time stamp. */
  readonly ends: string;
  readonly handedOver?: true;
}

/** Result of signing in: the cookies to set, or the reason for refusing, and the account that was tried, if any. */
export type SignInResult =
  | { readonly ok: true; readonly account: string; readonly cookies: readonly string[] }
  | SignInRefusal
  | { readonly ok: false; readonly reason: "wrong"; readonly account?: string };

/** Only this of a request concerns a session; what else the browser tells is not kept. */
const cookieOf = (headers: Headers) => new Headers({ cookie: headers.get("cookie") ?? "" });

/** Accounts, sessions and passwords, on Better Auth as a library. */
export class AccountService {
  private readonly auth;
  private readonly attempts;
  private readonly guard;

  constructor(private readonly parts: AccountServiceParts) {
    const { queries, key, secure } = parts;
    const cookiePrefix = hostCookieName(`spean-${parts.agency.code}`, secure);
    this.auth = createSessionAuth({ ...parts, secret: key.toString("base64"), cookiePrefix });
    this.attempts = new SignInAttempts(queries, key);
    const devices = new KnownDevices(key, { name: `${cookiePrefix}.device`, secure });
    this.guard = new SignInGuard({ attempts: this.attempts, devices });
  }

  /**
   * Finds the signed-in user of a request by its session cookie; `undefined` if there is none, or their session,
   * account or role was changed in the database past the software.
   */
  async personOf(headers: Headers): Promise<KnownAccount | undefined> {
    const found = await this.auth.api.getSession({ headers: cookieOf(headers) });
    if (!found || !isSessionOwnersOwn(this.parts.vault, found.session)) return undefined;
    const known = await loadSealedAccount(this.parts, found.session.userId);
    if (!known || known.person.closedAt) return undefined;
    const { id, role } = known.person;
    return {
      account: id,
      ends: found.session.expiresAt.toISOString(),
      person: {
        name: openAccountName(this.parts.vault, known.person),
        role: role as UserRole,
        observer: { role, agency: this.parts.agency.name.en },
      },
      ...(known.credential.handedOver && { handedOver: true }),
    };
  }

  /** Begins a session under a new id, and ends the one that the request came with. */
  async signIn({ email, password }: SignInRequest, headers: Headers): Promise<SignInResult> {
    const admitted = await this.guard.admit(email, headers);
    if (!admitted.ok) return admitted;
    const [own, lookup] = [cookieOf(headers), accountLookupAddress(this.parts.vault, email)];
    try {
      const begun = await admitted.hash(() =>
        this.auth.api.signInEmail({
          body: { email: lookup, password },
          headers: new Headers(),
          returnHeaders: true,
        }),
      );
      const before = await this.auth.api.getSession({ headers: own });
      if (before) await (await this.auth.$context).internalAdapter.deleteSession(before.session.token);
      if (!(await this.isAdmitted(begun.response.user.id, password))) {
        await (await this.auth.$context).internalAdapter.deleteSession(begun.response.token);
        return { ok: false, reason: "wrong", account: begun.response.user.id };
      }
      const cookies = [...begun.headers.getSetCookie(), await admitted.succeeded()];
      return { ok: true, account: begun.response.user.id, cookies };
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500)
        return { ok: false, reason: "wrong", ...(await this.accountOf(lookup)) };
      throw error;
    }
  }

  /** The account that was tried, for the audit log; nothing where there is none. */
  private async accountOf(lookup: string): Promise<{ account?: string }> {
    const [row] = await this.parts.queries
      .select({ account: people.id })
      .from(people)
      .where(eq(people.email, lookup));
    return row ?? {};
  }

  /** Ends the session of a request. @returns the cookies that take its own away */
  async signOut(headers: Headers): Promise<readonly string[]> {
    return (
      await this.auth.api.signOut({ headers: cookieOf(headers), returnHeaders: true })
    ).headers.getSetCookie();
  }

  /** Has the session of a request end a working day from now; `undefined` where there is none. */
  extend(headers: Headers): Promise<ExtendedSession | undefined> {
    const { vault } = this.parts;
    return extendSession(this.auth, { headers: cookieOf(headers), vault, now: new Date() });
  }

  /**
   * Tells whether an account is open, and the password is the one that the software wrote. It is verified once
   * more, against the very row whose seal holds: what was read before may have been put there for a moment.
   */
  private async isAdmitted(account: string, password: string): Promise<boolean> {
    const known = await loadSealedAccount(this.parts, account);
    if (!known || known.person.closedAt) return false;
    const { password: hashing } = await this.auth.$context;
    return hashing.verify({ hash: known.credential.password, password });
  }

  private async hashOf(password: string): Promise<string> {
    const { password: hashing } = await this.auth.$context;
    return this.guard.hash(() => hashing.hash(password));
  }

  /** Changes the password of whoever a request is from, who is asked for the old one. */
  async changePassword(
    changing: PasswordChangeRequest,
    { headers, witness }: { readonly headers: Headers; readonly witness: AuditWitness },
  ): Promise<PasswordChangeResult> {
    const found = await this.auth.api.getSession({ headers: cookieOf(headers) });
    if (!found) return "wrong";
    const { password } = await this.auth.$context;
    const hashing: PasswordHashing = {
      hash: (written) => this.guard.hash(() => password.hash(written)),
      verify: (of) => this.guard.hash(() => password.verify(of)),
    };
    const { user, session } = found;
    const { queries, vault } = this.parts;
    const changed = await changeOwnPassword(
      { queries, vault, attempts: this.attempts, hashing, account: user.id, session: session.token, witness },
      changing,
    );
    if (changed === "done") await this.parts.afterChange?.();
    return changed;
  }

  private async change(
    keeping: Omit<AccountChangeRequest, "queries" | "vault">,
    change: AccountChange,
  ): ReturnType<typeof changeAccount> {
    const changed = await changeAccount({ ...keeping, ...this.parts }, change);
    if (changed.ok) await this.parts.afterChange?.();
    return changed;
  }

  /** Closes an account or opens it again. */
  keep(
    keeping: Omit<AccountChangeRequest, "queries" | "vault">,
    kept: Exclude<AccountChange, { kind: "password" }>["kind"],
  ) {
    return this.change(keeping, { kind: kept });
  }

  /** Gives an account a new first password. */
  async reset(keeping: Omit<AccountChangeRequest, "queries" | "vault">, password: string) {
    const hash = await this.hashOf(password);
    return this.change(keeping, { kind: "password", hash });
  }

  /** Every account, closed ones too, by name. */
  async list(): Promise<ListedAccount[]> {
    const { queries, vault } = this.parts;
    const { id, name, address, role, closedAt } = people;
    const rows = await queries.select({ id, name, address, role, closedAt }).from(people);
    return rows
      .map((row): ListedAccount => ({
        id: row.id,
        name: openAccountName(vault, row),
        email: openAccountAddress(vault, row),
        role: row.role,
        closed: row.closedAt !== null,
      }))
      .sort((one, other) => one.name.localeCompare(other.name) || one.email.localeCompare(other.email));
  }

  /**
   * Adds an account, whole or not at all; without a `witness` to who did it, it was a command on the server. Its
   * password is good for choosing another, unless everybody knows it (`isPublic`, in a demonstration).
   * @returns whether it was added: `false` if there is one with this e-mail address
   */
  async add(
    { password, isPublic = false, ...account }: NewAccountRequest & { readonly isPublic?: boolean },
    witness: AuditWitness = new AuditTrail(this.parts.audit, { action: "account.add" }),
  ): Promise<boolean> {
    const { vault } = this.parts;
    const hash = await this.hashOf(password);
    const [id, now] = [randomUUID(), new Date()];
    const dated = { createdAt: now, updatedAt: now };
    return this.parts.queries.transaction(async (transaction) => {
      const person = {
        id,
        role: account.role,
        ...sealAccountField(vault, { id, ...account }),
        closedAt: null,
        emailVerified: true,
        ...dated,
      };
      const credential = {
        id: randomUUID(),
        userId: id,
        accountId: id,
        providerId: "credential",
        password: hash,
        handedOver: !isPublic,
        ...dated,
      };
      const added = await transaction
        .insert(people)
        .values({ ...person, seal: sealAccountRow(vault, person) })
        .onConflictDoNothing()
        .returning({ id: people.id });
      if (added.length === 0) return false;
      await transaction
        .insert(credentials)
        .values({ ...credential, seal: sealCredentialRow(vault, credential) });
      await witness.within(transaction, {
        details: { account: id, role: account.role, ...(isPublic && { published: true }) },
      });
      return true;
    });
  }
}
