import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { remoteThing } from "../../../src/cli/sandbox/deployed-thing";
import { newFolder } from "../command-line";

const org = (name: string, userId: string) => ({
  id: `00000000000000${userId}`,
  name,
  users: [{ id: userId, accessId: "a", accessKey: "k", personalFolderId: "f" }],
  folders: [],
});
const place = (id: string, userId: string): object => ({ id, places: { sumologic: { sumo: { userId } } } });
const stack = (environment: string): object => ({ name: `${environment}-sumologic`, environment });
const WORKSPACE = "/subscriptions/s/resourceGroups/g/providers/p/workspaces/law/providers/q/alertRules/r1";

let root: string;
const write = (path: string, value: object): void => writeFileSync(join(root, path), JSON.stringify(value));
const deploy = (name: string, rule: string, id: string): void =>
  write(`state/${name}.tfstate`, { resources: [{ mode: "managed", name: rule, instances: [{ attributes: { id } }] }] });
const from = (folder: string | undefined) => ({
  folder: root,
  root: folder,
  estate: {
    tenants: [],
    subscriptions: [],
    workspaces: [],
    orgs: [org("contoso eu", "A1"), org("fabrikam us1", "b2")],
  },
});

beforeEach(() => {
  root = newFolder();
  ["state", "cdktf.out"].forEach((each) => mkdirSync(join(root, each)));
  write("environments.json", [place("dev", "A1"), place("test", "a1"), place("prod", "B2")]);
  write("cdktf.out/siemform.json", { stacks: [stack("dev"), stack("test"), stack("prod")] });
  deploy("dev-sumologic", "twice", "THRESHOLD-U00001");
  deploy("prod-sumologic", "twice", "THRESHOLD-U00002");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ["contoso eu", "THRESHOLD-U00001", "contoso eu"],
  ["Fabrikam US1", "THRESHOLD-U00002", "fabrikam us1"],
  ["00000000000000b2", "THRESHOLD-U00002", "fabrikam us1"],
])("a rule of Sumo Logic that several orgs have is the one of the org that is named: %s", (where, target, name) => {
  expect(remoteThing(from(root), { target: "twice", where })).toEqual({ target, where: name });
});

test("without an org each one is named, and that an org tells them apart", () => {
  expect(() => remoteThing(from(root), { target: "twice" })).toThrow(
    "`twice` is deployed by several stacks: dev-sumologic: THRESHOLD-U00001 in contoso eu, prod-sumologic: THRESHOLD-U00002 in fabrikam us1",
  );
});

test("two environments of one org have a rule each, which only ids tell apart", () => {
  deploy("test-sumologic", "twice", "THRESHOLD-U00003");

  expect(() => remoteThing(from(root), { target: "twice", where: "contoso eu" })).toThrow(
    "dev-sumologic: THRESHOLD-U00001 in contoso eu, test-sumologic: THRESHOLD-U00003 in contoso eu",
  );
});

test("a rule of Sentinel is where its id says, and no org has it", () => {
  deploy("dev-sentinel", "once", WORKSPACE);

  expect(remoteThing(from(root), { target: "once" })).toEqual({ target: "r1", where: "law" });
  expect(remoteThing(from(root), { target: "once", where: "contoso eu" })).toEqual({
    target: "once",
    where: "contoso eu",
  });
});

test("outside of the project a rule of Sumo Logic may be in the org that is named", () => {
  rmSync(join(root, "state/dev-sumologic.tfstate"));

  expect(remoteThing(from(undefined), { target: "twice", where: "any" })).toEqual({
    target: "THRESHOLD-U00002",
    where: "any",
  });
});
