import { createControlApp } from "../../../src/sandbox/control";
import { FaultBox } from "../../../src/sandbox/faults";
import { emptyContext } from "../seed/sample-estate";

const defects: unknown[] = [];
const context = { ...emptyContext(), onDefect: (error: unknown) => void defects.push(error) };
const app = createControlApp({
  context,
  faults: new FaultBox(() => 0),
  token: "token-of-the-test",
  startedAt: new Date(0),
  requests: () => 0,
  stop: () => undefined,
});
afterAll(async () => {
  await app.close();
  context.store.close();
});

const ask = async (
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  payload = "",
  authorization = "Bearer token-of-the-test",
): Promise<readonly [status: number, message: string]> => {
  const headers = { authorization, "content-type": "application/json" };
  const { statusCode, body } = await app.inject({ method, url, headers, payload });
  return [statusCode, (JSON.parse(body) as { readonly message?: string }).message ?? ""];
};

test.each([
  ["POST", "/edit", "", 400],
  ["POST", "/edit", "{", 400],
  ["POST", "/edit", "null", 400],
  ["POST", "/edit", `{ "kind": "destroy" }`, 400],
  ["POST", "/faults", "{}", 400],
  ["POST", "/faults", `{ "api": "sumo", "trouble": { "kind": "status", "status": 200 } }`, 400],
  ["PUT", "/snapshot", `{ "documents": [{}] }`, 400],
  ["DELETE", "/faults/one", "{}", 400],
  ["GET", "/nothing", "", 404],
] as const)("%s %s with %j is refused with a message: %d", async (method, url, payload, status) => {
  const [given, message] = await ask(method, url, payload);

  expect(given).toBe(status);
  expect(message).not.toMatch(/\n {4}at /);
});

test.each(["", "Bearer", "Bearer token-of-the-tesT", "Basic token-of-the-test"])(
  "who shows %j does not learn whether there is such an order",
  async (authorization) => {
    const answers = await Promise.all(["/status", "/nothing"].map((url) => ask("GET", url, "", authorization)));

    expect(answers.map(([status]) => status)).toEqual([401, 401]);
  },
);

test("a defect of the sandbox says what it is and where more stands, and where it happened is told to the sandbox", async () => {
  const error = new TypeError("no such thing");
  jest.spyOn(context.store, "collections").mockImplementation(() => {
    throw error;
  });
  const headers = { authorization: "Bearer token-of-the-test" };

  const answer = await app.inject({ method: "GET", url: "/status", headers });

  expect([answer.statusCode, answer.json()]).toEqual([
    500,
    { message: "no such thing", help: expect.stringContaining("server.log") as string },
  ]);
  expect(defects).toEqual([error]);
});
