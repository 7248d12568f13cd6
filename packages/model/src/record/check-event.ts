import { checkPartialDate } from "../dates/check-date.js";
import type { CheckResult } from "../fault.js";
import { checkJsonShape } from "../json/check-shape.js";
import { acceptUnlessFaulty } from "../limit-faults.js";
import { CaseEvent } from "./case-event.js";

/** Checks an event from a parsed JSON value: its shape, and that its date is one that can be. */
export function checkCaseEvent(value: unknown): CheckResult<CaseEvent> {
  const shape = checkJsonShape(CaseEvent, value);
  if (!shape.ok) return shape;
  const { foundOn } = shape.value;
  return acceptUnlessFaulty(shape.value, foundOn ? checkPartialDate(foundOn, { at: ["foundOn"] }) : []);
}
