import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { OutputFailure } from "./output-failed.js";
import { OutputStreamSink } from "./stream-sink.js";

/** A stream that holds one byte at a time and takes the next only when told. */
function slow() {
  const waiting: ((error?: Error) => void)[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => void waiting.push(done),
  });
  return { stream, next: (error?: Error) => waiting.shift()!(error) };
}

const broken = () => Object.assign(new Error("broken pipe"), { code: "EPIPE" });

describe("StreamSink", () => {
  test("makes the writer wait while the stream is full", async () => {
    const { stream, next } = slow();
    const sink = new OutputStreamSink(stream);
    let written = false;
    const wait = sink.write("a")!.then(() => (written = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(written).toBe(false);
    next();
    await wait;
    expect(written).toBe(true);
  });

  test("tells a waiting writer that the reader has gone", async () => {
    const { stream, next } = slow();
    const wait = new OutputStreamSink(stream).write("a");
    next(broken());
    await expect(wait).rejects.toMatchObject({ name: "OutputFailed", code: "EPIPE" });
  });

  test("tells the next writer, and whoever finishes", async () => {
    const { stream, next } = slow();
    const sink = new OutputStreamSink(stream);
    sink.write("a")!.catch(() => undefined);
    next(broken());
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => sink.write("b")).toThrow(OutputFailure);
    await expect(sink.finish()).rejects.toThrow(OutputFailure);
  });
});
