import { join } from "node:path";
import { Store } from "../../../src/sandbox/store";
import { temporaryFolder } from "../temporary-folder";

const RULES = { scope: "workspace", kind: "alertRules" };
const rule = (key: string, more: { name?: string; enabled?: boolean } = {}) => ({ key, body: { key }, ...more });

const folder = temporaryFolder();
let store: Store;
beforeEach(() => {
  store = Store.open(":memory:");
});
afterEach(() => store.close());

test("a thing is found by its key in any case, with the key as it was written", () => {
  store.put(RULES, rule("Rule-A"));

  expect(store.find(RULES, "rule-a")).toMatchObject({ key: "Rule-A", body: { key: "Rule-A" } });
  expect(store.find({ ...RULES, scope: "other" }, "rule-a")).toBeUndefined();
});

test("a text is kept character by character", () => {
  const body = { text: '\u2028 😀 ${file("x")} \\ \u0001 é\r\n' };

  store.put(RULES, { key: "a", body });

  expect(store.find(RULES, "a")?.body).toEqual(body);
});

test("putting a thing again replaces it", () => {
  store.put(RULES, { key: "a", body: { version: 1, gone: true } });
  store.put(RULES, { key: "A", body: { version: 2 } });

  expect(store.list(RULES).map((each) => each.body)).toEqual([{ version: 2 }]);
});

test("a revision is never given twice, also when the thing was deleted and made again", () => {
  const first = store.put(RULES, rule("a")).revision;
  store.delete(RULES, "a");
  const second = store.put(RULES, rule("a")).revision;

  expect(second).toBeGreaterThan(first);
});

test("things are counted and found by name without reading the others", () => {
  store.put(RULES, rule("a", { name: "Same", enabled: true }));
  store.put(RULES, rule("b", { name: "Same" }));
  store.put(RULES, rule("c", { name: "Other", enabled: true }));

  expect(store.count(RULES)).toEqual({ all: 3, enabled: 2 });
  expect(store.findByName(RULES, "Same").map((each) => each.key)).toEqual(["a", "b"]);
});

test("deleting says whether there was something", () => {
  store.put(RULES, rule("a"));

  expect([store.delete(RULES, "A"), store.delete(RULES, "a")]).toEqual([true, false]);
});

test("writes that belong together are undone together", () => {
  const fail = (): void =>
    store.together(() => {
      store.put(RULES, rule("a"));
      throw new RangeError("no");
    });

  expect(fail).toThrow("no");
  expect(store.list(RULES)).toEqual([]);
});

test("what was written is there when the database is opened again, and numbers go on", () => {
  const file = join(folder, "again.db");
  const before = Store.open(file);
  before.put(RULES, rule("a"));
  const number = before.next("rules");
  before.close();

  const after = Store.open(file);

  expect(after.list(RULES)).toHaveLength(1);
  expect(after.next("rules")).toBe(number + 1);
  after.close();
});

test("clearing forgets things but no number", () => {
  store.put(RULES, rule("a"));
  store.next("rules");
  store.clear();

  expect(store.collections()).toEqual([]);
  expect(store.next("rules")).toBe(2);
});
