import { azureSandbox, OWNER, SENTINEL } from "./azure-sandbox";

const { ask, raw, store, defects } = azureSandbox();
const RULE = `${SENTINEL}/alertRules/r1`;

test("what the service refuses is no defect", async () => {
  await raw("GET", RULE);
  await ask("GET", RULE);
  await ask("PUT", RULE, { body: {} });

  expect(defects).toEqual([]);
});

test("an error that nobody expected says nothing to the client and is told to the sandbox", async () => {
  const error = new TypeError("no such thing");
  jest.spyOn(store, "find").mockImplementation(() => {
    throw error;
  });

  const answer = await ask("GET", RULE, { tenant: OWNER });

  expect([answer.status, answer.body.error?.code]).toEqual([500, "InternalServerError"]);
  expect(JSON.stringify(answer.body)).not.toContain("no such thing");
  expect(defects).toEqual([error]);
});
