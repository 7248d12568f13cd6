import { draftKeyFrom, type Drafts, newDraftSalt, openDrafts } from "@spean/elements/drafts";
import { keepSalt, saltHere } from "./device.js";
import type { Profile, Waiting } from "./waiting.js";

type Kept = { readonly profile: Profile } | { readonly waiting: Omit<Waiting, "id"> };

const name = "spean-waiting";

const opened = async (passphrase: string, salt: Uint8Array<ArrayBuffer>) =>
  openDrafts<Kept>({ key: await draftKeyFrom(passphrase, salt), name });

/** What waits on this device, each case encrypted with a key made from a passphrase. The key lives as long as the page. */
export class Queue {
  private constructor(
    private readonly drafts: Drafts<Kept>,
    readonly profile: Profile,
  ) {}

  /** Begins a queue for whoever is signed in. @throws DraftError where the browser keeps nothing */
  static async setUp(passphrase: string, profile: Profile): Promise<Queue> {
    const salt = saltHere() ?? newDraftSalt();
    const drafts = await opened(passphrase, salt);
    await drafts.save({ profile });
    keepSalt(salt);
    return new Queue(drafts, profile);
  }

  /** The queue that a passphrase opens; `undefined` where it opens none. @throws DraftError where the browser keeps nothing */
  static async unlock(passphrase: string): Promise<Queue | undefined> {
    const salt = saltHere();
    if (!salt) return undefined;
    const drafts = await opened(passphrase, salt);
    const [profile] = (await drafts.list()).drafts.flatMap(({ value }) =>
      "profile" in value ? [value.profile] : [],
    );
    if (profile) return new Queue(drafts, profile);
    drafts.close();
    return undefined;
  }

  /** Everything that waits, the oldest first. */
  async all(): Promise<Waiting[]> {
    const { drafts } = await this.drafts.list();
    const waiting = drafts.flatMap(({ id, value }) => ("waiting" in value ? [{ ...value.waiting, id }] : []));
    return waiting.sort((one, other) => one.since.localeCompare(other.since));
  }

  /** Writes one case, anew or over what waited of it; resolves once it is on the disk. @throws DraftError */
  async put({ id, ...waiting }: Waiting): Promise<void> {
    await this.drafts.save({ waiting }, id);
  }

  /** Takes away a case that the server has confirmed whole. */
  remove(id: string): Promise<void> {
    return this.drafts.remove(id);
  }
}
