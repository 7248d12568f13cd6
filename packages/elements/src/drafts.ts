// Drafts on the device, encrypted: only for a host that asks
export { draftKeyFrom, newDraftSalt } from "./drafts/draft-key.js";
export {
  type Draft,
  type DraftOptions,
  type Drafts,
  type DraftsFound,
  openDrafts,
} from "./drafts/draft-store.js";
export { DraftError, type DraftErrorCode } from "./drafts/draft-error.js";
export { type ElementDraft, keepDraft, type KeptDraft, restoreDraft } from "./drafts/keep-draft.js";
