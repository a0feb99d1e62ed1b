import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SandboxClient } from "../../../src/sandbox/control";
import { SandboxError } from "../../../src/sandbox/error";

let other: Server | undefined;
afterEach(() => other?.close());

/** A client of what is another program by now, which answers everything alike. */
async function clientOf(status: number, text: string): Promise<SandboxClient> {
  other = createServer((_request, response) => response.writeHead(status).end(text)).listen(0, "127.0.0.1");
  await once(other, "listening");
  const control = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`;
  return new SandboxClient({ azure: "", sumo: "", control, pid: 1, token: "token-of-the-test" });
}

test.each([
  [200, "<html></html>"],
  [404, "<html></html>"],
  [200, ""],
  [404, "null"],
  [401, '"no"'],
  [500, '{ "error": "no" }'],
])("another program that answers with %d and %j is no sandbox", async (status, text) => {
  const client = await clientOf(status, text);

  const asked = client.status();

  await expect(asked).rejects.toThrow(SandboxError);
  await expect(asked).rejects.toThrow("does not answer as a sandbox");
});

test("where nobody listens is no sandbox either", async () => {
  const client = await clientOf(200, "");
  other?.close();

  await expect(client.status()).rejects.toThrow("does not answer");
});

test("a refusal is its message and its help", async () => {
  const client = await clientOf(400, '{ "message": "no such rule", "help": "name another" }');

  await expect(client.status()).rejects.toMatchObject({ message: "no such rule", help: "name another" });
});
