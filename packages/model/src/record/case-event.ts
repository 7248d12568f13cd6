import { CaseId } from "../case/scoring-case.js";
import { PartialDate } from "../dates/partial-date.js";
import { Country } from "../identity/international-codes.js";
import { z } from "../zod.js";
import { Recipient, FreeText } from "./entry-fields.js";
/** The identifier of an event: any non-empty string. */
export const EventId = z.string().min(1);
export type EventId = z.infer<typeof EventId>;

// CaseEvent, since browsers have an Event of their own
/**
 * An event at which many people were found together: a boat, a building, a border crossing. It holds no
 * answers and knows no field but these: what was true of one person is never copied to another. `people`
 * counts all who were found, screened or not.
 */
export const CaseEvent = z.strictObject({
  id: EventId,
  foundOn: PartialDate.optional(),
  place: FreeText.optional(),
  country: Country.optional(),
  agencies: z.array(Recipient).optional(),
  people: z.int().min(0).optional(),
  caseIds: z.array(CaseId),
  note: FreeText.optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
