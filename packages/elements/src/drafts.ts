// Drafts on the device, encrypted: only for a host that asks
export { deriveDraftKey, createDraftSalt } from "./drafts/draft-key.js";
export {
  type StoredDraft,
  type DraftStoreOptions,
  type DraftStore,
  type ReadableDrafts,
  openDraftStore,
  removeAllDrafts,
} from "./drafts/draft-store.js";
export { DraftError, type DraftErrorCode } from "./drafts/draft-error.js";
export {
  type ElementDraft,
  keepElementDraft,
  type DraftKeeper,
  restoreElementDraft,
} from "./drafts/keep-draft.js";
