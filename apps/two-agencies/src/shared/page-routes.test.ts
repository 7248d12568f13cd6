import { expect, test } from "vitest";
import { matchPagePath, mayOpenPage, pagePath, pageRoutes } from "./page-routes.js";

test("every address is found again by the path that is made of it", () => {
  for (const name of Object.keys(pageRoutes) as (keyof typeof pageRoutes)[]) {
    const { path } = pageRoutes[name];
    expect(matchPagePath(pagePath(name, "0190"))).toEqual({ name, id: path.includes(":id") ? "0190" : "" });
  }
});

test("a case that is begun is not a case with the id `new`, and a path of nobody's is none", () => {
  expect(matchPagePath("/cases/new")?.name).toBe("caseBegin");
  expect(matchPagePath("/cases/0190/elsewhere")).toBeUndefined();
  expect(matchPagePath("/api/cases")).toBeUndefined();
});

test("an administrator opens accounts and the audit log, and no case", () => {
  expect(mayOpenPage("administrator", "accountList")).toBe(true);
  expect(mayOpenPage("administrator", "auditLog")).toBe(true);
  expect(mayOpenPage("administrator", "caseOpen")).toBe(false);
  expect(mayOpenPage("officer", "ownPassword")).toBe(true);
});
