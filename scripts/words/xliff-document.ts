// XLIFF 2.1 (OASIS, 2018), core module only. In: messages with their English. Out: a document for
// translators; and back.
import { DOMImplementation, DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import type { MessageUnit, TranslatedMessage } from "./message-units.js";
import { partsOf } from "./message-syntax.js";

const namespace = "urn:oasis:names:tc:xliff:document:2.0";

/** One message to translate. `target` is missing where it has not been translated yet. */
export interface TranslationUnit {
  readonly id: string;
  readonly source: string;
  readonly target?: TranslatedMessage;
  /** Remarks for the translator. */
  readonly context: readonly string[];
}

/** The messages of one catalogue folder, by the folder's path. */
export interface TranslationFile {
  readonly path: string;
  readonly units: readonly TranslationUnit[];
}

/** A document of one language. */
export interface TranslationDocument {
  readonly language: string;
  readonly files: readonly TranslationFile[];
}

/** A file that is not XLIFF 2 from English. The message says how to mend it. */
export class UnreadableXliff extends Error {}

function child(parent: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = parent.ownerDocument!.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.appendChild(element);
  return element;
}

/**
 * Appends a message with each simple placeholder as a `<ph>`, which editors protect. A placeholder has the
 * same id in source and target, wherever it stands; the second of two equal ones has an id of its own.
 */
function appendMessage(parent: Element, text: string, placeholders: readonly string[]): void {
  const used = new Map<string, number>();
  for (const part of partsOf(text)) {
    if (!part.placeholder || placeholders.length === 0) {
      parent.appendChild(parent.ownerDocument!.createTextNode(part.text));
      continue;
    }
    const times = (used.get(part.text) ?? 0) + 1;
    used.set(part.text, times);
    const id = `p${placeholders.indexOf(part.text) + 1}${times > 1 ? `-${times}` : ""}`;
    child(parent, "ph", { id, equiv: part.text, disp: part.text });
  }
}

/**
 * The simple placeholders that a translation may move about; none where source or target has others, or has
 * cases.
 */
function sharedPlaceholders(source: string, target = source): string[] {
  const [wanted, given] = [source, target].map((text) => [
    ...new Set(partsOf(text).flatMap((part) => (part.placeholder ? [part.text] : []))),
  ]) as [string[], string[]];
  return [...wanted].sort().join() === [...given].sort().join() ? wanted : [];
}

const stateOf = (target: TranslatedMessage | undefined): string =>
  target === undefined ? "initial" : target.status === "reviewed" ? "reviewed" : "translated";

function appendUnit(file: Element, { id, source, target, context }: TranslationUnit): void {
  const unit = child(file, "unit", { id });
  const notes = [
    ...context.map((text) => ["context", text] as const),
    ...(["reviewedBy", "reviewedOn", "backTranslation"] as const).flatMap((key) =>
      target?.[key] === undefined ? [] : [[key, target[key]] as const],
    ),
  ];
  if (notes.length > 0) {
    const list = child(unit, "notes");
    for (const [category, text] of notes) child(list, "note", { category }).textContent = text;
  }
  const segment = child(unit, "segment", { state: stateOf(target) });
  const placeholders = sharedPlaceholders(source, target?.text);
  appendMessage(child(segment, "source", { "xml:space": "preserve" }), source, placeholders);
  if (target) appendMessage(child(segment, "target", { "xml:space": "preserve" }), target.text, placeholders);
}

/** Writes a document as XLIFF 2.1, one unit a line. */
export function writeXliff({ language, files }: TranslationDocument): string {
  const document = new DOMImplementation().createDocument(namespace, "xliff", null);
  const root = document.documentElement!;
  for (const [key, value] of [
    ["version", "2.1"],
    ["srcLang", "en"],
    ["trgLang", language],
  ] as const)
    root.setAttribute(key, value);
  for (const { path, units } of files) {
    const file = child(root, "file", { id: path.replaceAll("/", "."), original: path });
    for (const unit of units) appendUnit(file, unit);
  }
  const xml = new XMLSerializer().serializeToString(document);
  const lines = xml.replace(/(<(?:file|unit|notes|segment)[ >]|<\/(?:file|unit|xliff)>)/g, "\n$1");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.trimStart()}\n`;
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );

/** The text of a source or target, each `<ph>` put back as the placeholder that it stands for. */
function messageIn(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType !== 1) return node.nodeType === 8 ? "" : (node.nodeValue ?? "");
      const inner = node as Element;
      return inner.localName === "ph" ? (inner.getAttribute("equiv") ?? "") : messageIn(inner);
    })
    .join("");
}

function readUnit(unit: Element): TranslationUnit {
  const notes = children(unit, "notes").flatMap((list) => children(list, "note"));
  const note = (category: string): string | undefined =>
    notes.find((one) => one.getAttribute("category") === category)?.textContent?.trim();
  const segments = children(unit, "segment");
  const joined = (name: string): string | undefined => {
    const found = segments.flatMap((segment) => children(segment, name));
    return found.length === 0 ? undefined : found.map(messageIn).join("");
  };
  const target = joined("target");
  const states = segments.map((segment) => segment.getAttribute("state") ?? "initial");
  const reviewed = states.every((state) => state === "reviewed" || state === "final");
  const [reviewedBy, reviewedOn] = [note("reviewedBy"), note("reviewedOn")];
  const backTranslation = note("backTranslation");
  return {
    id: unit.getAttribute("id") ?? "",
    source: joined("source") ?? "",
    context: notes.flatMap((one) =>
      one.getAttribute("category") === "context" ? [one.textContent ?? ""] : [],
    ),
    ...(target !== undefined && {
      target: {
        text: target,
        status: reviewed ? "reviewed" : "draft",
        ...(reviewed && reviewedBy && { reviewedBy }),
        ...(reviewed && reviewedOn && { reviewedOn }),
        ...(backTranslation && { backTranslation }),
      },
    }),
  };
}

function parsed(xml: string): Document {
  // a document type can define entities, and XLIFF 2 has none
  if (/<!DOCTYPE/i.test(xml))
    throw new UnreadableXliff("It has a document type: save it as XLIFF 2 without one.");
  try {
    return new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(xml, "application/xml");
  } catch (cause) {
    throw new UnreadableXliff("It is not well-formed XML: export it again from the translation editor.", {
      cause,
    });
  }
}

/** Reads XLIFF 2.0 or 2.1. Throws `UnreadableXliff` on anything else. */
export function readXliff(xml: string): TranslationDocument {
  const root = parsed(xml).documentElement;
  if (root?.localName !== "xliff" || root.namespaceURI !== namespace)
    throw new UnreadableXliff("It is not XLIFF 2: choose XLIFF 2.0 or 2.1 when saving, not 1.2.");
  if (root.getAttribute("srcLang") !== "en")
    throw new UnreadableXliff('Its source language is not English: `srcLang` has to be "en".');
  const units = (parent: Element): TranslationUnit[] => [
    ...children(parent, "unit").map(readUnit),
    ...children(parent, "group").flatMap(units),
  ];
  return {
    language: root.getAttribute("trgLang") ?? "",
    files: children(root, "file").map((file) => ({
      path: file.getAttribute("original") ?? "",
      units: units(file),
    })),
  };
}

/** The unit of a message, beside its English. */
export const unitFor = (
  english: MessageUnit,
  target: MessageUnit | undefined,
  context: readonly string[],
): TranslationUnit => {
  if (!target) return { id: english.id, source: english.text, context };
  const { id, ...message } = target;
  return { id, source: english.text, target: message, context };
};
