import type { CaseListPage, CaseView, SaveConfirmation } from "@spean/store/client";
import { randomUUID } from "node:crypto";
import { bothAgencies } from "../src/agencies/agencies.js";
import { demonstrationAccounts } from "../src/server/accounts/demonstration-accounts.js";
import type { SignInRequest } from "../src/shared/account.js";
import type { FailureReply } from "../src/shared/failure.js";
import type { UserRole } from "../src/shared/permissions.js";
import type { SessionState } from "../src/shared/session.js";

/** A status and the body that came with it. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** Credentials of a demonstration account by role. */
export const accountOf = (role: UserRole): SignInRequest => ({
  email: `${role}@demonstration.example`,
  password: demonstrationAccounts.password,
});

/** Speaks to a server as its own page does, with the cookies that the server sets. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  /** A client that has signed in with a role's account of the demonstration. */
  static async as(role: UserRole, address: string): Promise<Client> {
    const client = new Client(address);
    const { status } = await client.signIn(accountOf(role));
    if (status !== 201) throw new Error(`Signing in was answered with ${status}.`);
    return client;
  }

  /** The cookies, as a browser shows them. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /**
   * The same cookies for a client that is to go on from here on its own, perhaps at another port of this
   * host.
   */
  copy(address = this.address): Client {
    const copy = new Client(address);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** Makes a request and keeps the cookies of its answer. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      ...(this.cookies.size > 0 && { cookie: this.cookie }),
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(new URL(path, this.address), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async send<T>(
    path: string,
    body: string | Uint8Array,
    headers: Record<string, string> = { origin: new URL(this.address).origin },
  ): Promise<Answered<T>> {
    const response = await this.ask(path, {
      method: "POST",
      body: body as BodyInit,
      headers: { "content-type": "application/json", ...headers },
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  async get<T>(path: string): Promise<Answered<T>> {
    const response = await this.ask(path);
    return { status: response.status, body: (await response.json()) as T };
  }

  signIn = (account: SignInRequest) => this.send<FailureReply>("/api/session", JSON.stringify(account));
  signOut = () =>
    this.ask("/api/session", { method: "DELETE", headers: { origin: new URL(this.address).origin } });
  session = async () => (await this.get<SessionState>("/api/session")).body;
  begin = (save: object) => this.send<SaveConfirmation>("/api/cases", JSON.stringify(save));
  save = (id: string, save: object) =>
    this.send<SaveConfirmation>(`/api/cases/${id}/saves`, JSON.stringify(save));
  refused = (path: string, save: unknown) => this.send<FailureReply>(path, JSON.stringify(save));
  open = (id: string) => this.get<CaseView>(`/api/cases/${id}`);
  list = (query = "") => this.get<CaseListPage>(`/api/cases${query}`);
}

/** An observation by a fictitious officer. */
export const observed = (indicator: string, answer: string, more: object = {}) => ({
  id: randomUUID(),
  indicator,
  answer,
  observedAt: "2026-03-01T09:30:00+07:00",
  observer: { role: "officer", agency: bothAgencies.kh.name.en },
  source: "person",
  ...more,
});

/** A save of these observations, with a key of its own. */
export const saveOf = (observations: readonly object[], more: object = {}) => ({
  key: randomUUID(),
  ageClass: "adult",
  observations,
  ...more,
});
