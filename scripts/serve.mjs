import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Ports tried one after the other: the browser keeps a workbook by address, so the next start should find the same one. */
const attempts = 20;

const headers = (response) => {
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("X-Content-Type-Options", "nosniff");
};

/**
 * Serves the built pages on this machine only.
 * @param options.port wanted port, 0 for any free one; the next free one is taken where it is in use
 * @returns the workbench's address, and how to stop
 */
export async function serve({ port = 3000, root = at("dist") } = {}) {
  const built = sirv(root, { dev: true, setHeaders: headers });
  // From the npm package as it is: its licence allows use in development, not publishing it again.
  const officeJs = sirv(at("node_modules/@microsoft/office-js/dist"), {
    dev: true,
    setHeaders: headers,
  });
  const prefix = "/workbench/office-js";

  const server = createServer((request, response) => {
    const notFound = () =>
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/" || pathname === "/workbench") {
      response.writeHead(302, { Location: "/workbench/" }).end();
    } else if (pathname.startsWith(`${prefix}/`)) {
      request.url = request.url.slice(prefix.length);
      officeJs(request, response, notFound);
    } else {
      built(request, response, notFound);
    }
  });

  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/workbench/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Resolves to the port that the server got. */
async function listen(server, wanted) {
  for (let port = wanted; ; port += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port - wanted >= attempts) throw error;
    }
  }
}
