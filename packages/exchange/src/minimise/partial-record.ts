import { CaseRecord, faultsOfZodError, type InputFault } from "@spean/model";
import { z } from "../zod.js";

type Schema = z.core.$ZodType;

/** How a field that holds no others is read. */
type LeafReading = (schema: Schema) => z.ZodType;

/** Every field of a schema optional, at every depth, unknown ones refused. */
function partial(schema: Schema, leaf: LeafReading): z.ZodType {
  if (schema instanceof z.ZodOptional) return partial(schema.unwrap(), leaf).optional();
  if (schema instanceof z.ZodArray) return z.array(partial(schema.element, leaf));
  if (schema instanceof z.ZodRecord)
    return z.record(leaf(schema.keyType) as z.core.$ZodRecordKey, partial(schema.valueType, leaf));
  if (!(schema instanceof z.ZodObject)) return leaf(schema);
  const shape = schema.shape as Readonly<Record<string, Schema>>;
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, partial(field, leaf).optional()])),
  );
}

/**
 * Codes, moments and all other text as some other version may have sent them: what does not fit here is left out by
 * itself on completing the record, and must not keep the rest from arriving.
 */
const asSent: LeafReading = (schema) =>
  schema instanceof z.ZodString || schema instanceof z.ZodEnum ? z.string() : (schema as z.ZodType);

const asHere: LeafReading = (schema) => schema as z.ZodType;

type Partly<T> = T extends readonly (infer Item)[]
  ? Partly<Item>[]
  : T extends object
    ? // the index signature of a record's own extra fields goes
      { [Field in keyof T as string extends Field ? never : Field]?: PartlyField<T[Field]> }
    : T extends string
      ? string
      : T;

/** The index signature of a record's answers stays. */
type PartlyField<T> = T extends unknown
  ? string extends keyof T
    ? Readonly<Record<string, string>>
    : Partly<T>
  : never;

/**
 * A record of which only some fields were sent, as it was sent: of the shape of a case record, every field of it
 * optional, unknown ones refused. Text is any text: a code may be of a version that this one does not know.
 */
export type PartialRecord = Partly<CaseRecord>;

/** The schema of a partial record. */
export const PartialRecord = partial(CaseRecord, asSent) as z.ZodType<PartialRecord>;

const KnownPartialRecord = partial(CaseRecord, asHere);

/**
 * Finds the codes, and other text, of a record that was sent which this version does not know: where each stands,
 * and what may stand there. They are no reason to refuse the record.
 */
export function findUnknownCodes(record: PartialRecord): readonly InputFault[] {
  const read = KnownPartialRecord.safeParse(record);
  return read.success ? [] : faultsOfZodError(read.error, record);
}
