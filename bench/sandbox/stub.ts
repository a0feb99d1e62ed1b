import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

/**
 * The least that azurerm needs to apply rules: it keeps what it is given in a map and looks at nothing.
 * Arguments: a certificate and its key. It prints its port.
 */
function main([cert = "", key = ""]: readonly string[]): void {
  const things = new Map<string, string>();
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { status, body } = answer(things, {
        method: request.method ?? "",
        host: request.headers.host ?? "",
        path: (request.url ?? "").split("?")[0] ?? "",
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  });
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
  });
}

interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function answer(things: Map<string, string>, { method, host, path, body }: Asked): Answer {
  if (path === "/metadata/endpoints") return { status: 200, body: endpointsOf(`https://${host}`) };
  if (path.endsWith("/oauth2/v2.0/token")) return { status: 200, body: token(path) };
  if (method === "PUT") {
    const thing = JSON.stringify({
      ...(JSON.parse(body) as object),
      id: path,
      name: path.split("/").at(-1),
      etag: '"1"',
    });
    const status = things.has(path) ? 200 : 201;
    things.set(path, thing);
    return { status, body: thing };
  }
  if (method === "DELETE") return { status: things.delete(path) ? 200 : 204, body: "" };
  const thing = things.get(path);
  if (thing !== undefined) return { status: 200, body: thing };
  return { status: 404, body: JSON.stringify({ error: { code: "NotFound", message: path } }) };
}

function endpointsOf(origin: string): string {
  return JSON.stringify({
    name: "Stub",
    resourceManager: origin,
    microsoftGraphResourceId: origin,
    authentication: { loginEndpoint: origin, audiences: [origin], tenant: "common", identityProvider: "AAD" },
    suffixes: { storage: "storage.localhost", keyVaultDns: "vault.localhost", acrLoginServer: "acr.localhost" },
  });
}

function token(path: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    tid: path.split("/")[1],
    oid: "00000000-0000-0000-0000-0000000000bb",
    appid: "bench",
    exp: 4_000_000_000,
  };
  return JSON.stringify({
    token_type: "Bearer",
    expires_in: 3600,
    access_token: `${part({ alg: "none" })}.${part(claims)}.x`,
  });
}

main(process.argv.slice(2));
