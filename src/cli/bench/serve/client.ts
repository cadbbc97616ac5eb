/** Requests over connections that are kept: as bare as they come, since the load's own work takes the server's processor. */

import { Agent, type IncomingMessage, request } from "node:http";

export interface Reply {
  readonly status: number;
  readonly body: string;
}

export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly base: URL;

  constructor(server: string) {
    this.base = new URL(server);
  }

  /** Resolves when the answer's head is there. */
  open(path: string, accept: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const headers = { accept };
      request(new URL(path, this.base), { agent: false, headers }, resolve).on("error", reject).end();
    });
  }

  get(path: string): Promise<Reply> {
    return this.send("GET", path, {}, undefined);
  }

  post(path: string, body: unknown): Promise<Reply> {
    const text = JSON.stringify(body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    return this.send("POST", path, { ...headers, origin: this.base.origin }, text);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    text: string | undefined,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.base), { agent: this.agent, method, headers }, (reply) => {
        const parts: Buffer[] = [];
        reply.on("data", (part: Buffer) => parts.push(part));
        reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
        reply.on("error", reject);
      });
      asked.on("error", reject);
      asked.end(text);
    });
  }
}
