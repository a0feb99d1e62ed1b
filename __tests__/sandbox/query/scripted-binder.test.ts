import { join } from "node:path";
import type { QueryQuestion } from "../../../src/sandbox/http/query-service";
import { createQueryService } from "../../../src/sandbox/query";

const worker = { file: join(__dirname, "scripted-binder.js") };
const tables = { A: { a: "string" }, B: { b: "string" }, Big: { c: "string" } };
const question = (query: string): QueryQuestion => ({ query, tables, functions: [], watchlists: [] });

test("a query that takes too long does not stop later ones", async () => {
  const service = createQueryService({ worker, timeLimit: 500 });

  const [hanging, fine] = await Promise.all([service.ask(question("hang")), service.ask(question("A"))]);
  await service.close();

  expect(hanging.problems).toEqual([{ kind: "other", message: "The query takes longer than 0.5 seconds to bind" }]);
  expect(fine.problems).toEqual([]);
});

test("a query that ends the thread is tried again, and does not stop later ones", async () => {
  const service = createQueryService({ worker });

  const [dying, fine] = await Promise.all([service.ask(question("die")), service.ask(question("A"))]);
  await service.close();

  expect(dying.problems).toEqual([{ kind: "other", message: "The query ends the thread that binds it" }]);
  expect(fine.problems).toEqual([]);
});

test("only the tables that the query names reach the thread", async () => {
  const service = createQueryService({ worker });

  const answers = await Promise.all(["A | join B on x", "union B*", "A"].map((each) => service.ask(question(each))));
  await service.close();

  expect(answers.map((each) => each.columns?.["tables"])).toEqual(["A B", "B Big", "A"]);
});

test("it ends when nothing is asked, and starts again", async () => {
  const service = createQueryService({ worker, idleTime: 1 });

  const first = await service.ask(question("A"));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const second = await service.ask(question("B"));
  await service.close();

  expect(second.columns?.["thread"]).not.toBe(first.columns?.["thread"]);
});

test("an answer is remembered, up to a number of them", async () => {
  const service = createQueryService({ worker, rememberedAnswers: 1 });

  const first = service.ask(question("A"));
  const again = service.ask(question("A"));
  await service.ask(question("B"));
  const later = service.ask(question("A"));
  await Promise.all([first, again, later]);
  await service.close();

  expect([again === first, later === first]).toEqual([true, false]);
});

test("a service that is closed refuses questions", async () => {
  const service = createQueryService({ worker });

  await service.close();

  await expect(service.ask(question("A"))).rejects.toThrow("a query service that is closed binds no queries");
});

test("a thread that does not start is an error, and no finding about a query", async () => {
  const service = createQueryService({ worker: { file: join(__dirname, "no-such-binder.js") } });

  const asked = service.ask(question("A"));

  await expect(asked).rejects.toThrow("the thread that binds queries does not start");
  await service.close();
});
