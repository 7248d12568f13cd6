// What Node, Chromium and Firefox have to write alike, in the languages that a browser may have no data of.

/** Numbers as they have to be written, by locale. */
export const numberExamples: readonly (readonly [locale: string, value: number, written: string])[] = [
  ["km-u-nu-latn", 1234, "1,234"],
  ["km-u-nu-latn", 1234567.5, "1,234,567.5"],
  ["km-u-nu-khmr", 1234, "១.២៣៤"],
  ["km-u-nu-khmr", 1234567.5, "១.២៣៤.៥៦៧,៥"],
  ["km-u-nu-khmr", 0, "០"],
  ["km-u-nu-khmr", -12, "-១២"],
  ["th-u-nu-latn", 1234.5, "1,234.5"],
  ["th-u-nu-thai", 1234567, "๑,๒๓๔,๕๖๗"],
  ["en-u-nu-latn", 1234567, "1,234,567"],
];

/** Words as they have to be sorted, by language. */
export const orderExamples: readonly (readonly [language: string, sorted: readonly string[]])[] = [
  ["km", ["កម្ពុជា", "កោះកុង", "ក្រចេះ", "ខ្មែរ", "ថៃ", "ឡាវ", "អាឡឺម៉ង់", "ឥណ្ឌា", "Laos", "Viet Nam"]],
  ["th", ["กัมพูชา", "เกาหลี", "ไทย", "พม่า", "ลาว", "เวียดนาม"]],
];
