import { adoptStyles, type CSSResultOrNative } from "lit";

/** The style sheets made for a document other than the page's own, by the styles that they are made from. */
const made = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

function sheetIn(view: Window & typeof globalThis, styles: CSSResultOrNative): CSSStyleSheet {
  const known = made.get(view.document) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  made.set(view.document, known);
  const sheet = known.get(styles) ?? new view.CSSStyleSheet();
  if (!known.has(styles) && "cssText" in styles) sheet.replaceSync(styles.cssText);
  known.set(styles, sheet);
  return sheet;
}

/**
 * Gives a shadow root its styles in the document where it is now. A constructed style sheet belongs to one
 * document: a root that is moved into another loses it, and one that is made there cannot take it. A document
 * without a window shows nothing, so there it gets none.
 *
 * Source: CSSOM, `adoptedStyleSheets`: a sheet of another constructor document is not allowed.
 */
export function adoptStylesInDocument(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (ownerDocument === document) adoptStyles(root, styles);
  else if (view) root.adoptedStyleSheets = styles.map((one) => sheetIn(view, one));
}
