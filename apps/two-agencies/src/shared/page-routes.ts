import { mayRolePerform, type PermittedAction, type UserRole } from "./permissions.js";

/**
 * One address of the page: `:id` stands for any part. Without `action` it is open to whoever is signed in.
 */
export interface PageRoute {
  readonly path: string;
  readonly action?: PermittedAction;
}

/**
 * Every address of the page. The server serves them, the page chooses its view by them, and every link is
 * made of them.
 */
export const pageRoutes = {
  caseList: { path: "/", action: "case.list" },
  caseBegin: { path: "/cases/new", action: "case.begin" },
  caseOpen: { path: "/cases/:id", action: "case.open" },
  caseDecision: { path: "/cases/:id/decision", action: "decision.list" },
  caseRecord: { path: "/cases/:id/record", action: "case.open" },
  caseReferral: { path: "/cases/:id/referral", action: "referral.send" },
  referralList: { path: "/referrals", action: "referral.list" },
  referralIn: { path: "/referrals/in/:id", action: "referral.list" },
  referralOut: { path: "/referrals/out/:id", action: "referral.list" },
  deliveryList: { path: "/deliveries", action: "delivery.list" },
  loweredList: { path: "/lowered", action: "lowered.list" },
  accountChanges: { path: "/account-changes", action: "account-change.list" },
  dashboard: { path: "/dashboard", action: "dashboard.see" },
  olderData: { path: "/older", action: "older.report" },
  offlineWork: { path: "/offline", action: "case.begin" },
  offlineCase: { path: "/offline/:id", action: "case.begin" },
  accountList: { path: "/accounts", action: "account.list" },
  ownPassword: { path: "/password" },
  auditLog: { path: "/audit", action: "audit.read" },
} as const satisfies Record<string, PageRoute>;

/** The address that the quick exit leads to: the server ends the session there. It is none of the page's. */
export const quickExitPath = "/leave";

/** The name of an address of the page. */
export type PageRouteName = keyof typeof pageRoutes;

/** An address that was recognised: which it is, and what stands for its `:id` (empty where it has none). */
export interface MatchedPageRoute {
  readonly name: PageRouteName;
  readonly id: string;
}

/** The path of an address, with an id in the place of its `:id`. */
export const pagePath = (name: PageRouteName, id = ""): string => pageRoutes[name].path.replace(":id", id);

const names = Object.keys(pageRoutes) as PageRouteName[];
const patterns = names.map((name) => ({
  name,
  pattern: new RegExp(`^${pageRoutes[name].path.replace(":id", "(?<id>[^/]+)")}$`),
}));

/**
 * Finds which address a path is; the first in the order of the table counts. `undefined`: it is none of the
 * page's.
 */
export function matchPagePath(path: string): MatchedPageRoute | undefined {
  for (const { name, pattern } of patterns) {
    const match = pattern.exec(path);
    if (match) return { name, id: match.groups?.["id"] ?? "" };
  }
  return undefined;
}

/** Tells if a role may open a page. The server checks again on every request that the page makes. */
export function mayOpenPage(role: UserRole, name: PageRouteName): boolean {
  const { action }: PageRoute = pageRoutes[name];
  return action === undefined || mayRolePerform(role, action);
}
