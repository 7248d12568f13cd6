import { expect, test } from "vitest";
import { TimelyBodies } from "./timely-body.js";

const bounds = { bytes: 100, bytesTogether: 250, milliseconds: 60_000 };

/** A request whose body comes as it is sent. */
function slowRequest() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  const request = new Request("http://localhost", { method: "POST", body, duplex: "half" } as RequestInit);
  const send = async (bytes: number) => {
    controller.enqueue(new Uint8Array(bytes).fill(120));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { request, send, end: () => controller.close() };
}

test("a body within the bounds is read whole", async () => {
  const { request, send, end } = slowRequest();
  const read = new TimelyBodies(bounds).read(request);
  await send(60);
  await send(40);
  end();
  expect(await read).toEqual({ ok: true, text: "x".repeat(100) });
});

test("a body is given up at its deadline, whatever still comes", async () => {
  const { request } = slowRequest();
  const reading = new TimelyBodies({ ...bounds, milliseconds: 1 }).read(request);
  expect(await reading).toEqual({ ok: false, reason: "too-slow" });
});

test("a body is given up once it is too long, said beforehand or not", async () => {
  const { request, send } = slowRequest();
  const read = new TimelyBodies(bounds).read(request);
  await send(101);
  expect(await read).toEqual({ ok: false, reason: "too-large" });
  const said = new Request("http://localhost", {
    method: "POST",
    body: "x",
    headers: { "content-length": "101" },
  });
  expect(await new TimelyBodies(bounds).read(said)).toEqual({ ok: false, reason: "too-large" });
});

test("slow bodies that hold too much together give way to one that comes quickly", async () => {
  const bodies = new TimelyBodies(bounds);
  const slow = [slowRequest(), slowRequest(), slowRequest()];
  const reading = slow.map(({ request }) => bodies.read(request));
  for (const { send } of slow) await send(80);
  const quick = slowRequest();
  const read = bodies.read(quick.request);
  await quick.send(90);
  quick.end();
  expect(await read).toMatchObject({ ok: true });
  expect(await reading[0]).toEqual({ ok: false, reason: "too-slow" });
  slow[2]!.end();
  expect(await reading[2]).toMatchObject({ ok: true });
});
