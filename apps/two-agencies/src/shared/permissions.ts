/** Roles of users. */
export const userRoles = ["officer", "supervisor", "multidisciplinary-team", "administrator"] as const;

/** One of the roles. */
export type UserRole = (typeof userRoles)[number];

/**
 * Table of permissions (role-based access control). Every action of the API is listed, and nothing is done
 * that is not. An administrator keeps accounts, reads the audit log and sees no case, and supervisors see what is done to accounts; a whole record leaves
 * the system only through those who decide on it.
 */
export const rolePermissions = {
  "case.list": ["officer", "supervisor", "multidisciplinary-team"],
  "case.open": ["officer", "supervisor", "multidisciplinary-team"],
  "case.begin": ["officer", "supervisor"],
  "case.save": ["officer", "supervisor"],
  "rescreening.begin": ["officer", "supervisor"],
  "case.export": ["supervisor", "multidisciplinary-team"],
  "decision.list": ["officer", "supervisor", "multidisciplinary-team"],
  "decision.make": ["supervisor", "multidisciplinary-team"],
  "lowered.list": ["supervisor"],
  "account-change.list": ["supervisor"],
  "account-change.see": ["supervisor"],
  "dashboard.see": ["supervisor", "multidisciplinary-team"],
  "older.report": ["supervisor"],
  "older.import": ["supervisor"],
  "referral.list": ["officer", "supervisor", "multidisciplinary-team"],
  "referral.preview": ["officer", "supervisor"],
  "referral.send": ["officer", "supervisor"],
  "referral.look": ["supervisor", "multidisciplinary-team"],
  "referral.answer": ["supervisor", "multidisciplinary-team"],
  "delivery.list": ["supervisor", "administrator"],
  "delivery.retry": ["supervisor", "administrator"],
  "delivery.download": ["supervisor"],
  "message.bring": ["officer", "supervisor", "multidisciplinary-team"],
  "demonstration.load": ["officer", "supervisor"],
  "account.list": ["administrator"],
  "account.add": ["administrator"],
  "account.close": ["administrator"],
  "account.reopen": ["administrator"],
  "account.reset": ["administrator"],
  "account.password": ["officer", "supervisor", "multidisciplinary-team", "administrator"],
  "audit.read": ["administrator"],
} as const satisfies Record<string, readonly UserRole[]>;

/** Something that can be done over the API. */
export type PermittedAction = keyof typeof rolePermissions;

/** Looks up if a role may perform an action. */
export const mayRolePerform = (role: UserRole, action: PermittedAction): boolean =>
  (rolePermissions[action] as readonly UserRole[]).includes(role);
