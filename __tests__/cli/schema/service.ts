import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as bodyOf } from "node:stream/consumers";

/** A request as the service got it. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What the service answers. */
export type Reply = (response: ServerResponse) => void;

/** A reply of JSON. */
export function json(status: number, value: unknown): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
}

/** A reply of any text. */
export function text(status: number, body: string): Reply {
  return (response) => {
    response.writeHead(status).end(body);
  };
}

/** Half an answer, and then the line is dead. */
export const cut: Reply = (response) => {
  response.writeHead(200, { "content-length": "5000" });
  response.write('{"tables": [');
  setTimeout(() => response.destroy(), 20);
};

/** Entra and the Log Analytics API on a loopback address. */
export class FakeAzure {
  readonly heard: Heard[] = [];
  token: Reply = json(200, { access_token: "the-token", token_type: "Bearer", expires_in: 3599 });
  metadata: Reply = json(200, { tables: [] });
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    this.heard.push({ method, url, authorization: headers.authorization, body: await bodyOf(request) });
    (method === "POST" ? this.token : this.metadata)(response);
  }
}
