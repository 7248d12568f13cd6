const inUtf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const escaped = (text: string) =>
  [...text].map((one) => (one.charCodeAt(0) < 128 ? one : one.split("").map(unit).join(""))).join("");
const unit = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * The part of a text's base64 that is there whatever stands before and after it, at each of its three
 * alignments.
 */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return coded.slice(Math.ceil((before * 8) / 6), whole);
  });
}

/** Encodings of a text in a file that are not encryption: as it is, UTF-16, escapes, hex, base64. */
export function writtenAs(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const codings = [utf8, Buffer.from(text, "utf16le"), inUtf16be(text)];
  const texts = [escaped(text), encodeURIComponent(text), utf8.toString("hex"), ...codings.flatMap(inBase64)];
  const urlSafe = texts.map((one) => one.replace(/\+/g, "-").replace(/\//g, "_"));
  const all = [...codings, ...[...texts, ...urlSafe].map((one) => Buffer.from(one))];
  return all.filter((one, index) => all.findIndex((other) => other.equals(one)) === index);
}
