import { createHash } from "node:crypto";
import { type MinimisedRecord, previewRecord } from "@spean/exchange";
import { Language } from "@spean/model";
import { standardTexts } from "@spean/standard/texts";
import { catalogues, wordsOfCodes } from "@spean/text";
import type { ReferralPreviewText } from "../../shared/referral.js";

/** Words the content of a minimised record in each language. */
export function showPreview(minimised: MinimisedRecord): Record<Language, ReferralPreviewText> {
  const entries = Language.options.map((language): [Language, ReferralPreviewText] => {
    const { sections, draft } = previewRecord(minimised, {
      language,
      wordOf: wordsOfCodes(
        catalogues[language],
        standardTexts[language],
        catalogues[language].messages["code.other"].text,
      ),
    });
    const shown = sections.map(({ title, lines }) => ({
      title,
      lines: lines.map(({ label, value }) => ({ label, value })),
    }));
    return [language, { sections: shown, ...(draft !== undefined && { draft }) }];
  });
  return Object.fromEntries(entries) as Record<Language, ReferralPreviewText>;
}

/**
 * Names what a preview shows, but for the moment at which the referral is written, which passes while
 * somebody reads.
 */
export function digestPreview({ record }: MinimisedRecord): string {
  const { referrals = [], ...rest } = record;
  const timeless = referrals.map((one) => ({ ...one, proposedAt: undefined, sentAt: undefined }));
  return createHash("sha256")
    .update(JSON.stringify({ ...rest, referrals: timeless }))
    .digest("base64url");
}
