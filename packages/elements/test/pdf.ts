import { inflateSync } from "node:zlib";

interface PdfObject {
  readonly dictionary: string;
  /** The stream, inflated; empty where the object has none. */
  readonly content: string;
}

/** The objects of a PDF file as Chromium writes it, by number. */
function objectsOf(file: Buffer): Map<string, PdfObject> {
  const text = file.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = "", index, 0: head } of text.matchAll(/(\d+) 0 obj\s/g)) {
    const start = index + head.length;
    const body = text.slice(start, text.indexOf("endobj", start));
    const [dictionary = "", rest] = body.split(/stream\r?\n/, 2);
    const from = rest === undefined ? 0 : start + body.indexOf(rest);
    const inflated =
      rest !== undefined && dictionary.includes("FlateDecode") && !/Image|FontFile|Length1/.test(dictionary);
    objects.set(id, {
      dictionary,
      content: inflated ? inflateSync(file.subarray(from)).toString("latin1") : "",
    });
  }
  return objects;
}

const unicode = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Text of each glyph of a font (its `ToUnicode` map). */
function glyphsOf(map: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, section = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", meant = ""] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), unicode(meant));
  for (const [, section = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", meant = ""] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (
        let glyph = Number.parseInt(from, 16), code = Number.parseInt(meant, 16);
        glyph <= Number.parseInt(to, 16);
        glyph++, code++
      )
        glyphs.set(glyph.toString(16).toUpperCase().padStart(4, "0"), String.fromCodePoint(code));
  return glyphs;
}

/** The text of a PDF, of the whole and of each sheet in order; without spaces, since words are drawn separately. */
export function readPdf(file: Buffer): { pages: number; words: string; sheets: string[] } {
  const objects = objectsOf(file);
  const all = [...objects.values()];
  const fonts = new Map<string, Map<string, string>>();
  for (const { dictionary } of all)
    for (const [, name = "", id = ""] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? "")?.[1];
      fonts.set(name, glyphsOf(objects.get(map ?? "")?.content ?? ""));
    }
  const wordsOf = (content: string): string => {
    let words = "";
    let glyphs = new Map<string, string>();
    for (const [, font, drawn = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g))
      if (font) glyphs = fonts.get(font) ?? new Map();
      else
        words += (drawn.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph.toUpperCase()) ?? "").join("");
    return words.replace(/\s+/g, "");
  };
  const sheets = all.filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const contentOf = (dictionary: string): string =>
    objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? "")?.content ?? "";
  return {
    pages: sheets.length,
    words: all.map(({ content }) => wordsOf(content)).join(""),
    sheets: sheets.map(({ dictionary }) => wordsOf(contentOf(dictionary))),
  };
}
