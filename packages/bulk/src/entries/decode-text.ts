import type { CheckResult } from "@spean/model";

const BOM = "\uFEFF";
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8. A byte order mark is dropped where one is allowed, at byte 0 of the input, and is a fault
 * elsewhere.
 */
export function decodeUtf8Input(
  bytes: Uint8Array,
  { mayHaveBom }: { readonly mayHaveBom: boolean },
): CheckResult<string> {
  const text = tryDecode(bytes);
  if (text === undefined)
    return {
      ok: false,
      faults: [
        {
          code: "invalid-utf8",
          path: "",
          message: "These bytes are not UTF-8: save the text in UTF-8, or correct the bytes.",
        },
      ],
    };
  if (!text.startsWith(BOM)) return { ok: true, value: text };
  if (mayHaveBom) return decodeUtf8Input(bytes.subarray(3), { mayHaveBom: false });
  return {
    ok: false,
    faults: [
      {
        code: "unexpected-bom",
        path: "",
        message:
          "A byte order mark stands here: remove it. Only the very first bytes of the input may be one.",
      },
    ],
  };
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Parses JSON as `JSON.parse` does, faulty keys and all; `undefined` if the text is no JSON. Never to be
 * scored.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
