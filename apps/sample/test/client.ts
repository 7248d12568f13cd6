import { randomUUID } from "node:crypto";
import type { CaseList } from "../src/shared/case-list.js";
import type { CaseView } from "../src/shared/case-view.js";
import type { Failure } from "../src/shared/failure.js";
import type { Saved } from "../src/shared/saved.js";

/** A status and the body that came with it. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** Speaks to a server as its own page does. */
export class Client {
  constructor(readonly address: string) {}

  async send<T>(
    path: string,
    body: string | Uint8Array,
    headers: Record<string, string> = { origin: new URL(this.address).origin },
  ): Promise<Answered<T>> {
    const response = await fetch(new URL(path, this.address), {
      method: "POST",
      body: body as BodyInit,
      headers: { "content-type": "application/json", ...headers },
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  async get<T>(path: string): Promise<Answered<T>> {
    const response = await fetch(new URL(path, this.address));
    return { status: response.status, body: (await response.json()) as T };
  }

  begin = (save: object) => this.send<Saved>("/api/cases", JSON.stringify(save));
  save = (id: string, save: object) => this.send<Saved>(`/api/cases/${id}/saves`, JSON.stringify(save));
  refused = (path: string, save: unknown) => this.send<Failure>(path, JSON.stringify(save));
  open = (id: string) => this.get<CaseView>(`/api/cases/${id}`);
  list = (query = "") => this.get<CaseList>(`/api/cases${query}`);
}

/** An observation by a fictitious officer. */
export const observed = (indicator: string, answer: string, more: object = {}) => ({
  id: randomUUID(),
  indicator,
  answer,
  observedAt: "2026-03-01T09:30:00+07:00",
  observer: { role: "labour-inspector" },
  source: "person",
  ...more,
});

/** A save of these observations, with a key of its own. */
export const saveOf = (observations: readonly object[], more: object = {}) => ({ key: randomUUID(), ageClass: "adult", observations, ...more });
