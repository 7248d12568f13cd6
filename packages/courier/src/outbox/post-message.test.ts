import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { postMessageOverHttp } from "./post-message.js";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Posts to a server of this machine that answers like this. */
async function postTo(answer: RequestListener) {
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server!.once("listening", resolve));
  return postMessageOverHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "x");
}

/** Writes for as long as somebody reads, at most 64 MiB. @returns how much was written once nobody does */
function writeOnAndOn(status: number) {
  let [written, closed] = [0, () => {}];
  const chunk = "x".repeat(64 * 1024);
  const answer: RequestListener = (_, response) => {
    response.on("close", () => closed()).writeHead(status);
    const go = () => {
      while (written < 64 * 1024 * 1024) {
        written += chunk.length;
        if (!response.write(chunk)) return response.once("drain", go);
      }
      return response.end();
    };
    go();
  };
  const ended = new Promise<void>((resolve) => (closed = resolve));
  return { answer, written: () => ended.then(() => written) };
}

test.each([
  [200, "reply-too-large"],
  [500, "http-500"],
])("a reply without end, of status %i, is cut off once it is too long", async (status, failure) => {
  const reply = writeOnAndOn(status);
  expect(await postTo(reply.answer)).toMatchObject({ ok: false, failure, final: false });
  expect(await reply.written()).toBeLessThan(32 * 1024 * 1024);
});

test("a reply that is packed is not unpacked, and none is asked for", async () => {
  let asked: unknown;
  const sent = await postTo(({ headers }, response) => {
    asked = headers["accept-encoding"];
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("kept"));
  });
  expect([asked, sent]).toEqual(["identity", { ok: false, failure: "reply-too-large", final: false }]);
});

test("a reply that says beforehand that it is too long is not read", async () => {
  const sent = await postTo((_, response) => {
    response.writeHead(200, { "content-length": 10_000_000 }).write("x");
  });
  expect(sent).toMatchObject({ failure: "reply-too-large" });
});

test.each([
  [409, '{"error":{"code":"replayed"}}', "replayed", true],
  [429, '{"error":{"code":"too-many-messages"}}', "too-many-messages", false],
  [503, "null", "http-503", false],
  [422, '{"error":{"code":"<b>Somebody</b>"}}', "http-422", true],
])("a refusal is told by its code, or by its status: %i %s", async (status, body, failure, final) => {
  expect(await postTo((_, response) => response.writeHead(status).end(body))).toEqual({
    ok: false,
    failure,
    final,
  });
});

test("a reply within the limit comes as it is", async () => {
  expect(await postTo((_, response) => response.end("kept"))).toEqual({ ok: true, reply: "kept" });
});
