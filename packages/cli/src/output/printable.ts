// control characters could drive a terminal, and bidirectional ones could reorder what is read
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Text that came in, made safe to show on a terminal. */
export function printableText(text: string): string {
  return text.replace(UNSAFE, "\uFFFD");
}
