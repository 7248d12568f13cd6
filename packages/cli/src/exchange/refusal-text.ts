import type { ExchangeRefusal } from "@spean/exchange";

/**
 * A refusal as a line for a person to read: its code, what it means and how to mend it. It holds nothing of
 * what was refused.
 */
export const describeRefusal = ({ code, message }: ExchangeRefusal): string =>
  `spean: refused (${code}): ${message}\n`;
