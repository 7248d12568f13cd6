import { CaseRecord, Instant } from "@spean/model";
import { z } from "../zod.js";

type Schema = z.core.$ZodType;

/**
 * A moment as an older version may have sent it, in any year: one that cannot be is left out by itself on
 * completing the record, and must not keep the rest from arriving.
 */
const SentMoment = z.iso.datetime({ offset: true });

/**
 * Every field of a schema optional, at every depth, unknown ones refused; what is neither an object nor holds
 * any stays as it is.
 */
function partial(schema: Schema): z.ZodType {
  if (schema === Instant) return SentMoment;
  if (schema instanceof z.ZodOptional) return partial(schema.unwrap()).optional();
  if (schema instanceof z.ZodArray) return z.array(partial(schema.element));
  if (schema instanceof z.ZodRecord)
    return z.record(schema.keyType as z.core.$ZodRecordKey, partial(schema.valueType));
  if (!(schema instanceof z.ZodObject)) return schema as z.ZodType;
  const shape = schema.shape as Readonly<Record<string, Schema>>;
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, partial(field).optional()])),
  );
}

type Partly<T> = T extends readonly (infer Item)[]
  ? Partly<Item>[]
  : T extends object
    ? // the index signature of a record's own extra fields goes; that of its answers stays
      {
        [Field in keyof T as string extends Field ? never : Field]?: Field extends "answers"
          ? T[Field]
          : Partly<T[Field]>;
      }
    : T;

/**
 * A record of which only some fields were sent: of the shape of a case record, every field of it optional,
 * unknown ones refused.
 */
export type PartialRecord = Partly<CaseRecord>;

/** The schema of a partial record. */
export const PartialRecord = partial(CaseRecord) as z.ZodType<PartialRecord>;
