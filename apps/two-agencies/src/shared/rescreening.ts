import { ItemId, type Rescreening, FreeText } from "@spean/model";
import * as z from "zod";

/** Why somebody is screened again. */
export const rescreeningCodes = [
  "after-rest",
  "safer-place",
  "other-interpreter",
  "person-asked",
  "new-information",
  "other",
] as const;
export type RescreeningCode = (typeof rescreeningCodes)[number];

/** A re-screening that is begun. Its id is a random UUID of the page's: sent again, it is begun once. `of` is the assessment that is looked at again. */
export const NewRescreening = z.strictObject({
  id: ItemId.uuid(),
  of: ItemId.max(100),
  code: z.enum(rescreeningCodes),
  words: FreeText.optional(),
});
export type NewRescreening = z.infer<typeof NewRescreening>;

/** The re-screenings of a case, oldest first. */
export interface Rescreenings {
  readonly rescreenings: readonly Rescreening[];
}

/** Why somebody is screened again, in two parts. */
export interface RescreeningReason {
  readonly code?: RescreeningCode | undefined;
  readonly words?: string | undefined;
}

const between = ": ";

/** The reason as the record has it: the code, which every language has words for, then what was written. */
export const reasonOf = ({ code, words }: Pick<NewRescreening, "code" | "words">): string =>
  words === undefined ? code : `${code}${between}${words}`;

/** The two parts of a reason of the record; one that was written elsewhere is words alone. */
export function reasonIn(reason: string): RescreeningReason {
  const code = rescreeningCodes.find((one) => reason === one || reason.startsWith(one + between));
  if (!code) return { words: reason };
  return reason === code ? { code } : { code, words: reason.slice(code.length + between.length) };
}
