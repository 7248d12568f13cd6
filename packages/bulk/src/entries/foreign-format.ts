import type { InputFault } from "@spean/model";

/** A format by the bytes that it begins with, in Latin-1, and how its content gets here. */
interface ForeignFormat {
  readonly begins: readonly string[];
  readonly what: string;
  readonly remedy: string;
}

const exportRows = "export its rows as JSON in UTF-8, one object per line (NDJSON)";
const unpack = "unpack it first";
const convert = "save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 FILE";

const FORMATS: readonly ForeignFormat[] = [
  { begins: ["\u00FF\u00FE\0\0", "\0\0\u00FE\u00FF"], what: "text in UTF-32", remedy: "save it as UTF-8" },
  {
    begins: ["\u00FF\u00FE", "\u00FE\u00FF"],
    what: "text in UTF-16, as Windows PowerShell and Excel write it",
    remedy: convert,
  },
  { begins: ["\u001F\u008B"], what: "compressed (gzip)", remedy: `${unpack}: gzip -dc FILE` },
  {
    begins: ["BZh", "\u00FD7zXZ\0", "(\u00B5/\u00FD", "7z\u00BC\u00AF'\u001C", "Rar!"],
    what: "compressed",
    remedy: unpack,
  },
  {
    begins: ["PK\u0003\u0004", "PK\u0005\u0006"],
    what: "a ZIP archive, or a workbook such as .xlsx or .ods",
    remedy: `${unpack}; of a workbook, ${exportRows}`,
  },
  { begins: ["\u00D0\u00CF\u0011\u00E0"], what: "an old Office file, such as .xls", remedy: exportRows },
  { begins: ["SQLite format 3\0", "PAR1"], what: "a database file", remedy: exportRows },
  {
    begins: ["%PDF-", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "{\\rtf"],
    what: "a document or a picture",
    remedy: exportRows,
  },
  {
    begins: ["<!DOCTYPE", "<!doctype", "<html", "<HTML", "<?xml"],
    what: "HTML or XML, such as a page that asks to sign in",
    remedy: `fetch the data again, and ${exportRows}`,
  },
];

/** Bytes from the beginning of an input that tell what it is. */
export const FORMAT_BYTES = 512;

/**
 * The fault of an input that is no JSON text in UTF-8 from its first bytes on: UTF-16, an archive, a workbook,
 * a picture. Absent if it may be one. To be asked again when more of its first bytes are known.
 */
export function findForeignFormat(bytes: Uint8Array): InputFault | undefined {
  const start = Buffer.from(bytes.subarray(0, FORMAT_BYTES)).toString("latin1");
  const known =
    FORMATS.find(({ begins }) => begins.some((beginning) => start.startsWith(beginning))) ??
    unmarkedFormat(start);
  return (
    known && {
      code: "invalid-utf8",
      path: "",
      message: `This file is ${known.what}, no JSON text in UTF-8: ${known.remedy}.`,
    }
  );
}

/** A control below U+0020 that is no blank. */
const isControl = (code: number) => code < 9 || (code > 13 && code < 32);

/** UTF-16 without a mark, and what has controls of several kinds, as no text has. */
function unmarkedFormat(start: string): Omit<ForeignFormat, "begins"> | undefined {
  if (/^(?:[ -~\r\n\t]\0[ -~\r\n\t]\0|\0[ -~\r\n\t]\0[ -~\r\n\t])/u.test(start))
    return { what: "text in UTF-16", remedy: convert };
  const controls = new Set([...start].filter((character) => isControl(character.charCodeAt(0))));
  return controls.has("\0") && controls.size > 3 ? { what: "no text at all", remedy: exportRows } : undefined;
}
