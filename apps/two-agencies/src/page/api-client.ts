import type { Decision } from "@spean/model";
import type {
  AuditVerification as Verification,
  CaseDecisions as Decisions,
  CaseList,
  CaseRescreenings as Rescreenings,
  CaseSearch,
  CaseView,
  RescreeningRequest as NewRescreening,
  SaveConfirmation as Saved,
  SaveConflict as Conflict,
  SaveRequest as Save,
} from "@spean/store/client";
import type { ChangePassword, ListedAccount, NewAccount, SignIn } from "../shared/account.js";
import type { AuditPage } from "../shared/audit.js";
import type { Dashboard } from "../shared/dashboard.js";
import type { Failure, RequestFault } from "../shared/failure.js";
import type { OlderReport } from "../shared/older.js";
import type { Session } from "../shared/session.js";

/** What came of a request: a value; a refusal with its faults; or `unreachable`, where nobody can tell whether it was carried out. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly faults: readonly RequestFault[];
      readonly conflict?: Conflict;
    }
  | { readonly kind: "unreachable" };

const serverErrors = 500;

/** Makes a request of the API. */
export async function ask<T>(path: string, init?: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(path, init);
    const body = (await response.json()) as T | Failure;
    if (response.ok) return { kind: "done", value: body as T };
    if (response.status >= serverErrors) return { kind: "unreachable" };
    const { error, more = [], conflict } = body as Failure;
    return {
      kind: "refused",
      status: response.status,
      faults: [error, ...more],
      ...(conflict && { conflict }),
    };
  } catch {
    return { kind: "unreachable" };
  }
}

/** A request that writes, with a body of JSON. */
export const post = (body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body,
});

/** Who is signed in. */
export const readSession = (): Promise<Reply<Session>> => ask("/api/session");

/** Signs in: from then on the browser shows a cookie that no script reads. */
export const signIn = (account: SignIn): Promise<Reply<object>> =>
  ask("/api/session", post(JSON.stringify(account)));

/** Signs out. */
export const signOut = (): Promise<Reply<object>> => ask("/api/session", { method: "DELETE" });

/** Everybody who may sign in. */
export const listAccounts = (): Promise<Reply<{ readonly accounts: readonly ListedAccount[] }>> =>
  ask("/api/accounts");

/** Adds an account. */
export const addAccount = (account: NewAccount): Promise<Reply<object>> =>
  ask("/api/accounts", post(JSON.stringify(account)));

/** Changes the password of whoever is signed in. */
export const changePassword = (changing: ChangePassword): Promise<Reply<object>> =>
  ask("/api/accounts/own/password", post(JSON.stringify(changing)));

/** Closes an account, or opens it again. */
export const keepAccount = (id: string, what: "close" | "reopen"): Promise<Reply<object>> =>
  ask(`/api/accounts/${encodeURIComponent(id)}/${what}`, post(""));

/** Gives an account a new first password. */
export const resetAccount = (id: string, password: string): Promise<Reply<object>> =>
  ask(`/api/accounts/${encodeURIComponent(id)}/password`, post(JSON.stringify({ password })));

/** A page of the audit log. @param before the `next` of the page before */
export const readAudit = (before?: number): Promise<Reply<AuditPage>> =>
  ask(before === undefined ? "/api/audit" : `/api/audit?before=${before}`);

/** Has the chain of the audit log walked. */
export const verifyAudit = (): Promise<Reply<Verification>> => ask("/api/audit/verification");

/** A page of the cases that are looked for, `before` the `next` of the page before. */
export const findCases = (sought: CaseSearch): Promise<Reply<CaseList>> =>
  ask("/api/cases/search", post(JSON.stringify(sought)));

/** A case with its whole record. */
export const openCase = (id: string): Promise<Reply<CaseView>> => ask(`/api/cases/${encodeURIComponent(id)}`);

/** Sends a save, to a case or to begin one. The same save may be sent again: the server knows it by its key. */
export const sendSave = (caseId: string | undefined, save: Save): Promise<Reply<Saved>> =>
  ask(
    caseId === undefined ? "/api/cases" : `/api/cases/${encodeURIComponent(caseId)}/saves`,
    post(JSON.stringify(save)),
  );

/** Begins a re-screening; sent again, it is begun once. */
export const beginRescreening = (caseId: string, begun: NewRescreening): Promise<Reply<Rescreenings>> =>
  ask(`/api/cases/${encodeURIComponent(caseId)}/rescreenings`, post(JSON.stringify(begun)));

/** What was decided on a case. */
export const listDecisions = (caseId: string): Promise<Reply<Decisions>> =>
  ask(`/api/cases/${encodeURIComponent(caseId)}/decisions`);

/** Records a decision; sent again, it is recorded once. */
export const sendDecision = (caseId: string, decision: Decision): Promise<Reply<Decisions>> =>
  ask(`/api/cases/${encodeURIComponent(caseId)}/decisions`, post(JSON.stringify(decision)));

/** What the dashboard shows. */
export const readDashboard = (): Promise<Reply<Dashboard>> => ask("/api/dashboard");

/** What became of the older data. */
export const readOlderReport = (): Promise<Reply<OlderReport>> => ask("/api/older");

/** Takes the older data over, as far as it was not yet. */
export const importOlder = (): Promise<Reply<{ readonly added: number }>> => ask("/api/older", post(""));

/** Loads the published cases as a demonstration. */
export const loadDemonstration = (): Promise<Reply<{ readonly added: number }>> =>
  ask("/api/demonstration", post(""));
