import type { Decision } from "@spean/model";
import type {
  StoreVerification,
  CaseDecisions,
  CaseListPage,
  CaseRescreenings,
  CaseSearch,
  RescreeningRequest,
  SaveConfirmation,
  SaveConflict,
  SaveRequest,
} from "@spean/store/client";
import type {
  PasswordChangeRequest,
  ListedAccount,
  NewAccountRequest,
  SignInRequest,
} from "../shared/account.js";
import type { AccountChangePage, SeenAccountChangesRequest } from "../shared/account-change.js";
import type { AuditLogPage } from "../shared/audit.js";
import type { DashboardFigures } from "../shared/dashboard.js";
import type { FailureReply, RequestFault } from "../shared/failure.js";
import type { LoweredCasePage } from "../shared/lowered-case.js";
import type { OpenedCase } from "../shared/case-origin.js";
import type { OlderReport } from "../shared/older.js";
import type { SessionState } from "../shared/session.js";
import { deviceClock } from "./clock/device-clock.js";
import { accountHeaders } from "./request-account.js";

/**
 * Reply to an API request: a value; a refusal with its faults; or `unreachable`, where it is unknown whether
 * the request was carried out (so it may be retried only if it is idempotent).
 */
export type ApiReply<T> =
  | { readonly kind: "done"; readonly value: T }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly faults: readonly RequestFault[];
      readonly conflict?: SaveConflict;
    }
  | { readonly kind: "unreachable" };

const serverErrors = 500;

/** Makes a request of the API. */
export async function requestApi<T>(path: string, init?: RequestInit): Promise<ApiReply<T>> {
  try {
    const response = await deviceClock.timed(() => fetch(path, init));
    const body = (await response.json()) as T | FailureReply;
    if (response.ok) return { kind: "done", value: body as T };
    if (response.status >= serverErrors) return { kind: "unreachable" };
    const { error, more = [], conflict } = body as FailureReply;
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
export const postToApi = (body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...accountHeaders() },
  body,
});

/** Fetches the session: the signed-in user, and in a demonstration the accounts to sign in with. */
export const fetchSession = (): Promise<ApiReply<SessionState>> => requestApi("/api/session");

/** Signs in: from then on the browser shows a cookie that no script reads. */
export const requestSignIn = (account: SignInRequest): Promise<ApiReply<object>> =>
  requestApi("/api/session", postToApi(JSON.stringify(account)));

/** Signs out. */
export const requestSignOut = (): Promise<ApiReply<object>> =>
  requestApi("/api/session", { method: "DELETE" });

/** Has the session end a working day from now. */
export const requestLongerSession = (): Promise<ApiReply<SessionState>> =>
  requestApi("/api/session/longer", postToApi(""));

/** Everybody who may sign in. */
export const fetchAccountList = (): Promise<ApiReply<{ readonly accounts: readonly ListedAccount[] }>> =>
  requestApi("/api/accounts");

/** Adds an account. */
export const requestNewAccount = (account: NewAccountRequest): Promise<ApiReply<object>> =>
  requestApi("/api/accounts", postToApi(JSON.stringify(account)));

/** Changes the password of whoever is signed in. */
export const requestPasswordChange = (changing: PasswordChangeRequest): Promise<ApiReply<object>> =>
  requestApi("/api/accounts/own/password", postToApi(JSON.stringify(changing)));

/** Closes an account, or opens it again. */
export const requestAccountChange = (id: string, what: "close" | "reopen"): Promise<ApiReply<object>> =>
  requestApi(`/api/accounts/${encodeURIComponent(id)}/${what}`, postToApi(""));

/** Gives an account a new first password. */
export const requestAccountReset = (id: string, password: string): Promise<ApiReply<object>> =>
  requestApi(`/api/accounts/${encodeURIComponent(id)}/password`, postToApi(JSON.stringify({ password })));

/** A page of what was done to accounts. @param before the `next` of the page before */
export const fetchAccountChanges = (before?: number): Promise<ApiReply<AccountChangePage>> =>
  requestApi(before === undefined ? "/api/account-changes" : `/api/account-changes?before=${before}`);

/** Says that every change of an account was seen, up to the one with this number. */
export const requestAccountChangesSeen = (through: number): Promise<ApiReply<object>> =>
  requestApi(
    "/api/account-changes/seen",
    postToApi(JSON.stringify({ through } satisfies SeenAccountChangesRequest)),
  );

/** A page of the audit log. @param before the `next` of the page before */
export const fetchAuditPage = (before?: number): Promise<ApiReply<AuditLogPage>> =>
  requestApi(before === undefined ? "/api/audit" : `/api/audit?before=${before}`);

/** Has the chain of the audit log walked. */
export const requestAuditVerification = (): Promise<ApiReply<StoreVerification>> =>
  requestApi("/api/audit/verification");

/** A page of the cases that are looked for, `before` the `next` of the page before. */
export const fetchCaseList = (sought: CaseSearch): Promise<ApiReply<CaseListPage>> =>
  requestApi("/api/cases/search", postToApi(JSON.stringify(sought)));

/** A case with its whole record, and where it came from. */
export const fetchCaseView = (id: string): Promise<ApiReply<OpenedCase>> =>
  requestApi(`/api/cases/${encodeURIComponent(id)}`);

/**
 * Sends a save, to a case or to begin one. The same save may be sent again: the server knows it by its key.
 */
export const postCaseSave = (
  caseId: string | undefined,
  save: SaveRequest,
): Promise<ApiReply<SaveConfirmation>> =>
  requestApi(
    caseId === undefined ? "/api/cases" : `/api/cases/${encodeURIComponent(caseId)}/saves`,
    postToApi(JSON.stringify(save)),
  );

/** Begins a re-screening; sent again, it is begun once. */
export const postRescreening = (
  caseId: string,
  begun: RescreeningRequest,
): Promise<ApiReply<CaseRescreenings>> =>
  requestApi(`/api/cases/${encodeURIComponent(caseId)}/rescreenings`, postToApi(JSON.stringify(begun)));

/** Fetches the decisions on a case. */
export const fetchCaseDecisions = (caseId: string): Promise<ApiReply<CaseDecisions>> =>
  requestApi(`/api/cases/${encodeURIComponent(caseId)}/decisions`);

/** Records a decision; sent again, it is recorded once. */
export const postCaseDecision = (caseId: string, decision: Decision): Promise<ApiReply<CaseDecisions>> =>
  requestApi(`/api/cases/${encodeURIComponent(caseId)}/decisions`, postToApi(JSON.stringify(decision)));

/** Fetches the figures of the dashboard. */
export const fetchDashboardFigures = (): Promise<ApiReply<DashboardFigures>> => requestApi("/api/dashboard");

/** A page of the cases with a lowered outcome. @param before the `next` of the page before */
export const fetchLoweredCases = (before?: number): Promise<ApiReply<LoweredCasePage>> =>
  requestApi(before === undefined ? "/api/lowered" : `/api/lowered?before=${before}`);

/** Fetches the report on the import of the older data. */
export const fetchOlderDataReport = (): Promise<ApiReply<OlderReport>> => requestApi("/api/older");

/** Takes the older data over, as far as it was not yet. */
export const requestOlderDataImport = (): Promise<ApiReply<{ readonly added: number }>> =>
  requestApi("/api/older", postToApi(""));

/** Loads the published cases as a demonstration. */
export const requestDemonstrationCases = (): Promise<ApiReply<{ readonly added: number }>> =>
  requestApi("/api/demonstration", postToApi(""));
