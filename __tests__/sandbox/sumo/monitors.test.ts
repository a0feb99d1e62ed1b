import type { JsonObject } from "../../../src/sandbox/store";
import * as bodies from "./bodies";
import { SumoService } from "./sumo-service";
import type { Reply } from "./sumo-service";

const MONITORS_OF_FIRST = { scope: "org:00000000000C0101", kind: "monitors" };
let service: SumoService;
let rootId: string;
beforeEach(async () => {
  service = new SumoService();
  rootId = String((await service.take("GET", "v1/monitors/root"))["id"]);
});
afterEach(() => service.close());

const make = (more: JsonObject = {}, parentId = rootId): Promise<JsonObject> =>
  service.take("POST", `v1/monitors?parentId=${parentId}&`, { ...bodies.MONITOR, ...more });
const makeFolder = (name: string, parentId = rootId): Promise<JsonObject> =>
  service.take("POST", `v1/monitors?parentId=${parentId}&`, {
    type: "MonitorsLibraryFolder",
    contentType: "Folder",
    name,
    description: "",
  });

test("a monitor is read as it was sent, below the folder of the request, with what the service adds", async () => {
  const { id } = await make();

  const { queries, triggers, notifications, name, description, groupNotifications } = bodies.MONITOR;
  expect(await service.take("GET", `v1/monitors/${String(id)}`)).toMatchObject({
    ...{ queries, triggers, notifications, name, description, groupNotifications },
    parentId: rootId,
    type: "MonitorsLibraryMonitor",
    contentType: "Monitor",
    status: ["Normal"],
    version: 0,
    isMutable: true,
    isDisabled: false,
    createdBy: "00000000000000A1",
  });
});

test("a change counts the version up and keeps the type and the folder", async () => {
  const { id } = await make();
  const read = await service.ask("GET", `v1/monitors/${String(id)}`);

  const changed = await service.ask("PUT", `v1/monitors/${String(id)}`, {
    body: { ...bodies.MONITOR, type: "MonitorsLibraryMonitorUpdate", name: "renamed", parentId: "x" },
    headers: { "if-match": String(read.headers["etag"]) },
  });

  expect(changed.body).toMatchObject({
    name: "renamed",
    type: "MonitorsLibraryMonitor",
    version: 1,
    parentId: rootId,
    id,
  });
});

test("a monitor is moved to another folder, found by its path, and goes with the folder", async () => {
  const folder = await makeFolder("team");
  const { id } = await make();

  const moved = await service.take("POST", `v1/monitors/${String(id)}/move?parentId=${String(folder["id"])}`);
  const found = await service.take("GET", "v1/monitors/path?path=%2FMonitor%2Fteam%2Fn");
  const shown = await service.take("GET", `v1/monitors/${String(folder["id"])}`);
  await service.take("DELETE", `v1/monitors/${String(folder["id"])}`);
  const left = await service.ask("GET", `v1/monitors/${String(id)}`);

  expect([moved["parentId"], found["id"]]).toEqual([folder["id"], id]);
  expect(shown["children"]).toMatchObject([{ id }]);
  expect(left.status).toBe(404);
});

test("a folder is not moved into itself, nor into what is in it", async () => {
  const outer = await makeFolder("outer");
  const inner = await makeFolder("inner", String(outer["id"]));
  const move = (parentId: unknown): Promise<Reply> =>
    service.ask("POST", `v1/monitors/${String(outer["id"])}/move?parentId=${String(parentId)}`, { body: null });

  const replies = await Promise.all([move(outer["id"]), move(inner["id"]), move(rootId)]);

  expect(replies.map(({ status }) => status)).toEqual([400, 400, 200]);
});

test("a folder that somebody put into itself behind the service's back is found and deleted", async () => {
  const { id } = await makeFolder("loop");
  const stored = service.store.find(MONITORS_OF_FIRST, String(id));
  service.store.put(MONITORS_OF_FIRST, { key: String(id), name: "loop", body: { ...stored?.body, parentId: id } });

  const found = await service.ask("GET", "v1/monitors/search?query=loop");
  const deleted = await service.ask("DELETE", `v1/monitors/${String(id)}`);

  expect([found.status, deleted.status]).toEqual([200, 204]);
  expect(service.store.collections()).toEqual([]);
});

test("a monitor is in its folder in whatever case the folder's id was written", async () => {
  const folder = await makeFolder("team");
  const { id } = await make({}, String(folder["id"]).toLowerCase());

  await service.take("DELETE", `v1/monitors/${String(folder["id"])}`);

  expect((await service.ask("GET", `v1/monitors/${String(id)}`)).status).toBe(404);
});

test("monitors are searched for by words of their names", async () => {
  const folder = await makeFolder("team");
  await make({ name: "Many downloads" }, String(folder["id"]));

  const { body } = await service.ask("GET", "v1/monitors/search?query=type:monitor%20down");

  expect(body).toMatchObject([{ path: "/Monitor/team/Many downloads", item: { name: "Many downloads" } }]);
});

test("permissions are set, replaced and taken away, each subject for itself", async () => {
  const { id } = await make();
  const statement = (subjectId: string, permissions: readonly string[]): JsonObject => ({
    subjectType: "role",
    subjectId,
    targetId: id,
    permissions,
  });
  const set = (...statements: readonly JsonObject[]): Promise<JsonObject> =>
    service.take("PUT", "v1/monitors/permissions/set", { permissionStatementDefinitions: statements });

  await set(statement("1", ["Read"]), statement("2", ["Read"]));
  await set(statement("1", ["Read", "Update"]), statement("2", []));
  const { permissionStatements } = await service.take("GET", `v1/monitors/${String(id)}/permissions`);

  expect(permissionStatements).toMatchObject([{ subjectId: "1", permissions: ["Read", "Update"] }]);
});

test("the root is not deleted, and what is not there has no permissions", async () => {
  expect((await service.ask("DELETE", `v1/monitors/${rootId}`)).status).toBe(404);
  expect((await service.ask("GET", "v1/monitors/00000000000000FF/permissions")).status).toBe(404);
  expect((await service.ask("GET", "v1/monitors/path?path=%2FMonitor%2Fnothing")).status).toBe(404);
});
