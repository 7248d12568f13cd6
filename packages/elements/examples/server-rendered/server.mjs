// A page as PHP or JSP would make it: HTML with the answers in it goes out, a form comes back, and a new page
// is made of it. Nothing runs in the browser but the one script file and a few lines that hand the answers to
// the element. Nothing is stored.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const SCRIPTS = { "/spean.js": "node_modules/@spean/elements/dist/bundle/spean.js", "/page.js": "page.js" };
const HEADERS = {
  "content-security-policy": "default-src 'self'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
};
const MOST_BYTES = 64 * 1024;

/** JSON that may stand in a page: `<` would end the script block. */
const embedded = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

const page = ({ ageClass, ...answers }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Intake</title>
    <script defer src="/spean.js"></script>
    <script defer src="/page.js"></script>
  </head>
  <body>
    <main>
      <h1>Intake</h1>
      <p>Heard by this page: <output id="heard">${Object.keys(answers).length}</output></p>
      <form method="post" action="/">
        <script type="application/json" id="entries">${embedded({ ageClass, ...answers })}</script>
        <spean-live language="en"></spean-live>
        <button>Save</button>
      </form>
    </main>
  </body>
</html>`;

/** The body of a form, or `undefined` where it is longer than any screening. */
async function bodyOf(request) {
  let body = "";
  for await (const chunk of request) if ((body += chunk).length > MOST_BYTES) return undefined;
  return body;
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  if (request.method === "GET" && SCRIPTS[pathname]) {
    response
      .writeHead(200, { ...HEADERS, "content-type": "text/javascript; charset=utf-8" })
      .end(await readFile(SCRIPTS[pathname]));
  } else if (pathname === "/") {
    const body = request.method === "POST" ? await bodyOf(request) : "";
    if (body === undefined) response.writeHead(413, HEADERS).end();
    else
      response
        .writeHead(200, { ...HEADERS, "content-type": "text/html; charset=utf-8" })
        .end(page(Object.fromEntries(new URLSearchParams(body))));
  } else response.writeHead(404, HEADERS).end();
}

const server = createServer((request, response) =>
  answer(request, response).catch(() => response.writeHead(500, HEADERS).end()),
);
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () =>
  console.log(`http://127.0.0.1:${server.address().port}/`),
);
