/** How long one body may be and may take, and how much all that are under way may hold together. */
export interface BodyBounds {
  readonly bytes: number;
  readonly bytesTogether: number;
  readonly milliseconds: number;
}

/** A body as text, or why it was not read to its end. */
export type BodyReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "too-large" | "too-slow" };

/** A body under way: how much of it is here, and how its reading is broken off. */
interface OpenBody {
  held: number;
  readonly breakOff: () => void;
}

/**
 * Reads bodies that anybody may send. Each has a deadline; where all together hold too much, the one that has
 * been under way the longest is given up, so that many slow ones keep no quick one out.
 */
export class TimelyBodies {
  /** In the order in which they began. */
  private readonly open = new Set<OpenBody>();

  /** @param bounds of each body, and of all that are under way */
  constructor(private readonly bounds: BodyBounds) {}

  /** Reads the body of a request. What is given up is not cancelled: the connection is closed by the answer. */
  async read({ body, headers }: Request): Promise<BodyReading> {
    if (Number(headers.get("content-length") ?? 0) > this.bounds.bytes)
      return { ok: false, reason: "too-large" };
    if (!body) return { ok: true, text: "" };
    let breakOff = () => {};
    const broken = new Promise<"broken">((resolve) => (breakOff = () => resolve("broken")));
    const [timer, own] = [setTimeout(breakOff, this.bounds.milliseconds), { held: 0, breakOff }];
    this.open.add(own);
    try {
      return await this.readChunks(body.getReader(), own, broken);
    } finally {
      clearTimeout(timer);
      this.open.delete(own);
    }
  }

  private async readChunks(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    own: OpenBody,
    broken: Promise<"broken">,
  ): Promise<BodyReading> {
    const chunks: Uint8Array[] = [];
    for (;;) {
      const read = await Promise.race([broken, reader.read()]);
      if (read === "broken") return { ok: false, reason: "too-slow" };
      if (read.done) return { ok: true, text: Buffer.concat(chunks).toString() };
      own.held += read.value.byteLength;
      if (own.held > this.bounds.bytes) return { ok: false, reason: "too-large" };
      chunks.push(read.value);
      this.giveUpOldest();
    }
  }

  private giveUpOldest(): void {
    let together = [...this.open].reduce((sum, { held }) => sum + held, 0);
    for (const body of this.open) {
      if (together <= this.bounds.bytesTogether) return;
      together -= body.held;
      body.breakOff();
      this.open.delete(body);
    }
  }
}
