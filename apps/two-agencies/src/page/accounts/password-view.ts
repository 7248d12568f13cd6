import { html, nothing, type TemplateResult } from "lit";
import { requestPasswordChange } from "../api-client.js";
import type { PageContext, RedrawRequest, PageView } from "../page-view.js";
import type { PageMessageId } from "../words.js";

const statuses = { signedOut: 401, tooMany: 429, wrong: 422 } as const;
const refusals: Readonly<Record<number, PageMessageId>> = {
  [statuses.signedOut]: "error.signed-out",
  [statuses.tooMany]: "session.too-many",
  [statuses.wrong]: "password.wrong",
};

/**
 * The form by which somebody changes their own password. `done` is called once it was changed, where somebody
 * else had chosen it.
 */
export function createPasswordView(changed: RedrawRequest, done: () => void = () => {}): PageView {
  let told: PageMessageId | undefined;

  async function change(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    const [old, password, repeated] = ["old", "password", "repeated"].map((name) =>
      String(fields.get(name)),
    ) as [string, string, string];
    if (password !== repeated) {
      told = "password.differs";
      return changed();
    }
    if (password === old) {
      told = "password.same";
      return changed();
    }
    const reply = await requestPasswordChange({ old, password });
    if (reply.kind === "done") {
      form.reset();
      done();
    }
    told =
      reply.kind === "done"
        ? "password.changed"
        : reply.kind === "refused"
          ? (refusals[reply.status] ?? "accounts.refused")
          : "error.unreachable";
    changed();
  }

  const field = (
    name: string,
    label: string,
    more: { readonly shortest?: number; readonly complete: string },
  ): TemplateResult => html`<label
    >${label}
    <input name=${name} type="password"
      autocomplete=${more.complete} minlength=${more.shortest ?? nothing} maxlength="128" required
  /></label>`;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void change(event.currentTarget as HTMLFormElement);
  };

  const draw = ({
    words,
    session,
  }: PageContext): TemplateResult => html`<div class="head"><h1>${words.message("nav.password")}</h1></div>
    <p role="status" class=${told ? "notice" : nothing}>${told ? words.message(told) : nothing}</p>
    ${session.handedOver ? html`<p class="notice">${words.message("password.first")}</p>` : nothing}
    <form class="card form" @submit=${submit}>
      <p class="quiet">${words.message("password.note")}</p>
      ${field("old", words.message("password.old"), { complete: "current-password" })}
      ${field("password", words.message("password.new"), { shortest: 12, complete: "new-password" })}
      ${field("repeated", words.message("password.repeat"), { complete: "new-password" })}
      <button class="primary">${words.message("nav.password")}</button>
    </form>`;

  return { title: ({ words }) => words.message("nav.password"), draw, load: async () => {} };
}
