/** The plainest of web hosts: files, their types, 404. No API, no headers of ours. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".geojson": "application/json",
  ".csv": "text/csv",
  ".webmanifest": "application/manifest+json",
};

export interface Host {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the first folder that has the file. `under`: the path of the site on its host. */
export async function staticHost(folders: readonly string[], under = "/"): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    const name = normalize(path.slice(under.length) || "index.html");
    const file = folders.map((folder) => join(folder, name)).find((one) => existsSync(one) && statSync(one).isFile());
    if (!path.startsWith(under) || name.startsWith("..") || !file) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
