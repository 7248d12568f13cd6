import type { SignInRequest } from "../../shared/account.js";
import { requestSignIn } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderSignInPage } from "./sign-in-page.js";
import type { SignInViewState } from "./sign-in-state.js";

const tooMany = 429;

/** Signing in. The address stays, so that what was asked for is there afterwards; `entered` leads there. */
export function createSignInView(
  changed: RedrawRequest,
  { entered, mayWait }: { readonly entered: () => void; readonly mayWait: boolean },
): PageView {
  let state: SignInViewState = { busy: false, mayWait };
  const setState = (next: SignInViewState): void => {
    state = next;
    changed();
  };

  async function enter(account: SignInRequest): Promise<void> {
    setState({ busy: true, mayWait });
    const reply = await requestSignIn(account);
    if (reply.kind === "done") return entered();
    if (reply.kind === "unreachable") return setState({ busy: false, mayWait, failure: "error.unreachable" });
    setState({
      busy: false,
      mayWait,
      failure: reply.status === tooMany ? "session.too-many" : "session.wrong",
    });
  }

  return {
    title: ({ words }) => words.message("session.sign-in"),
    draw: (page) => renderSignInPage(page, state, (account) => void enter(account)),
    load: async () => {},
  };
}
