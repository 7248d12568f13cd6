// The service worker: it keeps the page and what was built with it, of this version alone, and no answer of
// the API.

/** Of a service worker's world, what is used here. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  addEventListener(type: "install" | "activate", listen: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: FetchEvent) => void): void;
}
interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Replaced by the build: a version, and the paths of all built files. */
declare const __BUILT__: { readonly version: string; readonly files: readonly string[] };

const worker = globalThis as unknown as WorkerScope;
const { version, files } = __BUILT__;
const family = "spean-page-";
const own = family + version;
const shell = "/";
const serverErrors = 500;
const quickExitPath = "/leave";

async function keepAll(): Promise<void> {
  const cache = await caches.open(own);
  await cache.addAll([shell, ...files].map((path) => new Request(path, { cache: "reload" })));
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== own).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

const kept = async (path: string): Promise<Response | undefined> => (await caches.open(own)).match(path);

/** The page from the server; as it is kept, where the server does not answer. */
async function pageFor(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.status < serverErrors) return answer;
    return (await kept(shell)) ?? answer;
  } catch (error) {
    const page = await kept(shell);
    if (page) return page;
    throw error;
  }
}

/** Where the quick exit leads: an empty page, whatever the server answers. */
async function emptyPage(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (answer && answer.status < serverErrors) return answer;
  return new Response("<!doctype html><title>…</title>", { headers: { "content-type": "text/html" } });
}

const assetFor = async (request: Request, path: string): Promise<Response> =>
  (await kept(path)) ?? fetch(request);

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (files.includes(pathname)) return event.respondWith(assetFor(request, pathname));
  if (pathname === quickExitPath) return event.respondWith(emptyPage(request));
  if (request.mode === "navigate" && !/^\/(api|paper)\//.test(pathname)) event.respondWith(pageFor(request));
});
