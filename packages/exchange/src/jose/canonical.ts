import { throwRefusal } from "../refusal/refusal.js";

/**
 * Last characters allowed in a part of `length % 4` characters, so that the bits that stand for nothing are
 * zero.
 */
const ENDS: Readonly<Record<number, string>> = { 2: "AQgw", 3: "AEIMQUYcgkosw048" };

/**
 * Tells if text is canonical base64url, the one form that its bytes have: no padding, no white space, no
 * stray bits. Source: RFC 4648, section 3.5.
 */
export function isCanonicalBase64url(text: string): boolean {
  if (/[^A-Za-z0-9_-]/.test(text)) return false;
  const rest = text.length % 4;
  return rest === 0 || (rest !== 1 && ENDS[rest]!.includes(text.at(-1)!));
}

/**
 * The parts of a compact token, each canonical base64url, so that no token has two forms; refuses any other
 * number of them, and empty ones.
 */
export function splitCompactToken(token: string, count: number): string[] {
  const parts = token.split(".", count + 1);
  if (parts.length !== count || parts.includes("")) throwRefusal("malformed");
  if (!parts.every(isCanonicalBase64url)) throwRefusal("not-canonical");
  return parts;
}
