import { html, nothing, type TemplateResult } from "lit";
import type { MessageDelivery } from "@spean/courier";
import type { PageContext, RedrawRequest, PageView } from "../page-view.js";
import { showPartyName } from "../labels.js";
import { fetchDeliveryList, requestDeliveryRetry } from "./referral-client.js";
import { type ActionNotice, renderActionNotice, noticeOfReply } from "./action-notice.js";

interface DeliveriesState {
  readonly deliveries?: readonly MessageDelivery[];
  readonly next?: string | undefined;
  readonly told?: ActionNotice;
}

function entry(
  page: PageContext,
  { id, kind, to, state, attempts, createdAt, failure }: MessageDelivery,
  again: (id: string) => void,
): TemplateResult {
  const { words, may } = page;
  return html`<li class="entry">
    <h2>${words.message(`delivery.kind.${kind}`, { agency: showPartyName(page, to) })}</h2>
    <p class="quiet">${words.message("history.at", words.moment(createdAt))} · ${words.message("delivery.attempts", { count: attempts })}</p>
    <p class="marks">
      <span class="mark state">${words.message(`delivery.${state}`)}</span>
      ${failure === undefined ? nothing : html`<span class="mark"><code lang="en" translate="no">${failure}</code></span>`}
    </p>
    <p class="tools">
      <button type="button" @click=${() => again(id)}>${words.message("delivery.again")}</button>
      ${may("delivery.download") ? html`<a class="button" href="/api/deliveries/${id}/file" download>${words.message("delivery.download")}</a>` : nothing}
    </p>
  </li>`;
}

/**
 * Creates the view of undelivered messages (dead letters): each can be retried, or carried over as a file.
 */
export function createDeliveriesView(changed: RedrawRequest): PageView {
  let state: DeliveriesState = {};
  const setState = (next: DeliveriesState): void => {
    state = next;
    changed();
  };

  async function load(after?: string): Promise<void> {
    const reply = await fetchDeliveryList(after);
    if (reply.kind !== "done") return setState({ ...state, told: noticeOfReply(reply) });
    const { deliveries, next } = reply.value;
    const earlier = after === undefined ? [] : (state.deliveries ?? []);
    setState({ ...state, deliveries: [...earlier, ...deliveries], next });
  }

  async function again(id: string): Promise<void> {
    const reply = await requestDeliveryRetry(id);
    state = { ...state, told: reply.kind === "done" ? { message: "delivery.trying" } : noticeOfReply(reply) };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.deliveries"),
    draw: (page) =>
      html`<div class="head"><h1>${page.words.message("nav.deliveries")}</h1></div>
        <p class="quiet">${page.words.message("delivery.note")}</p>
        ${renderActionNotice(page.words, state.told)}
        ${state.deliveries?.length === 0 ? html`<p class="card">${page.words.message("delivery.none")}</p>` : nothing}
        <ol class="entries">
          ${state.deliveries?.map((one) => entry(page, one, (id) => void again(id)))}
        </ol>
        ${state.next === undefined ? nothing : html`<button type="button" @click=${() => void load(state.next)}>${page.words.message("list.more")}</button>`}`,
    load,
  };
}
