import { ExchangeParty } from "@spean/exchange";
import { WrongCallError } from "../wrong-call.js";

/**
 * An agency as it is typed: its name as the directory has it, `@`, and the code of its country.
 *
 * @throws WrongCall if it is not of this form
 */
export function parsePartyArgument(text: string): ExchangeParty {
  const at = text.lastIndexOf("@");
  const read = ExchangeParty.safeParse({
    agency: text.slice(0, Math.max(at, 0)),
    country: text.slice(at + 1),
  });
  if (!read.success)
    throw new WrongCallError('name the recipient as AGENCY@COUNTRY, such as "Example Shelter@TH".');
  return read.data;
}
