import type { CheckResult } from "@spean/model";

const BOM = "\uFEFF";
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as UTF-8 text, a byte order mark at their start left out where one may stand: at byte 0 of the input, nowhere else. */
export function decode(
  bytes: Uint8Array,
  { mayHaveBom }: { readonly mayHaveBom: boolean },
): CheckResult<string> {
  const text = utf8(bytes);
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
  if (mayHaveBom) return decode(bytes.subarray(3), { mayHaveBom: false });
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

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
