import { z } from "../zod.js";
import { PalermoElement } from "../codes/palermo-element.js";
import { Phase } from "../codes/phase.js";
import { Code } from "./code.js";

/** One of the scored dimensions: which element it speaks for, and when its signs occur. */
export const Dimension = z.strictObject({ code: Code, element: PalermoElement, phase: Phase });
export type Dimension = z.infer<typeof Dimension>;

/** A group of unscored questions that belongs to every list, such as `act` or `purpose`. */
export const QuestionGroup = z.strictObject({ code: Code, element: PalermoElement });
export type QuestionGroup = z.infer<typeof QuestionGroup>;
