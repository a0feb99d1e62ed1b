import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compileProject } from "../../src/project";
import type { CompiledProject } from "../../src/project";
import { filesBelow, newFolder, siemform, write } from "./command-line";
import type { Answer } from "./command-line";

const DAY = ["--now", "2026-11-22"];
const work = newFolder();
const pattern = join(work, "pattern");
let root = "";
let count = 0;

const make = (...args: string[]): Promise<Answer> => siemform(root, "new", ...args);
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const errorsOf = ({ diagnostics }: CompiledProject): string[] =>
  diagnostics.filter(({ level }) => level === "error").map(({ code, message }) => `${code}: ${message}`);

const ENVIRONMENT = `# yaml-language-server: $schema=../schemas/environment.schema.json
# The lab.
id: 'lab' # for ever
name: Lab
tenant: contoso
ring: dev

sentinel:
  tenantId: 11111111-2222-3333-4444-555555555555 # Entra
  subscriptionId: "66666666-7777-8888-9999-000000000000"
  resourceGroup: rg-siem
  workspace: log-lab
  # Everything.
  data: { tables: [DeviceProcessEvents], connectors: unknown }
sumologic:
  deployment: eu
  userId: "00000000ABCDEF01"
  folderId: 00000000ABCDEF02
  data: {}
# It hides half of the noise.
overrides:
  # Too loud.
  - select: { id: t1105-certutil-download }
    set: { severity: low }
    reason: noise
    owner: soc
    ticket: SOC-1
    expires: 2027-01-31

# Kept for the team.
backend:
  type: azurerm
  resourceGroup: rg-state
  storageAccount: state
  container: state
  tenantId: 11111111-2222-3333-4444-555555555555
filters:
  - name: processes
    select: { all: true }
    sentinel: DeviceName == "x"
    cse: device_hostname = 'x'
    reason: noise
    owner: soc
    ticket: SOC-2
    expires: 2027-01-31
`;

beforeAll(async () => {
  await siemform(work, "init", "pattern", ...DAY);
  write(pattern, { "environments/lab.yaml": ENVIRONMENT });
});

beforeEach(() => {
  root = join(work, `project-${String((count += 1))}`);
  cpSync(pattern, root, { recursive: true });
});

afterAll(() => rmSync(work, { recursive: true }));

describe("a new detection", () => {
  test("has a rule for each SIEM and no mistake", async () => {
    const { code, err, out } = await make("detection", "t1059-odd-shell", "--name", "Shell: odd #1", ...DAY);
    const project = compileProject(root);

    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      "wrote queries/T1059/t1059-odd-shell/detection.yaml",
      "wrote queries/T1059/t1059-odd-shell/t1059-odd-shell.kql",
      "wrote queries/T1059/t1059-odd-shell/t1059-odd-shell.cse",
      "  technique T1059: from the id",
      "  tactic execution: only a guess; put in the right one",
      "  status experimental: it runs in the first ring only",
      "",
      "next:",
      "  write its queries in queries/T1059/t1059-odd-shell",
      "  npx siemform build",
      "  npx siemform show t1059-odd-shell",
      "  npx siemform golden --update",
    ]);
    expect(errorsOf(project)).toEqual([]);
    expect(project.catalog.detections.find(({ id }) => id === "t1059-odd-shell")).toMatchObject({
      name: "Shell: odd #1",
      created: "2026-11-22",
      attack: { tactics: ["execution"], techniques: ["T1059"] },
      rules: [{ id: "t1059-odd-shell-sentinel" }, { id: "t1059-odd-shell-sumologic" }],
    });
  });

  test("its first line leads to the schema", async () => {
    await make("detection", "one", ...DAY);
    write(root, { "schemas/detection.schema.json": "{}" });
    await make("detection", "two", ...DAY);

    const firstLines = ["one", "two"].map((id) => read(`queries/T1059/${id}/detection.yaml`).split("\n")[0]);

    expect(firstLines).toEqual([
      "# yaml-language-server: $schema=../../../node_modules/siemform/schemas/detection.schema.json",
      "# yaml-language-server: $schema=../../../schemas/detection.schema.json",
    ]);
  });

  test.each([
    ["a technique that is given", ["x", "--technique", "T1053.005"], "queries/T1053.005/x"],
    ["a sub-technique in its id", ["t1053-005-task"], "queries/T1053.005/t1053-005-task"],
    ["nothing to go by", ["x"], "queries/T1059/x"],
  ])("goes to the folder of its technique: %s", async (_, args, folder) => {
    await make("detection", ...args, ...DAY);

    expect(filesBelow(root)).toHaveProperty([`${folder}/detection.yaml`]);
  });

  test("follows the playbook of its technique, and takes its tactic", async () => {
    const { out } = await make("detection", "t1105-again", ...DAY);

    expect(out).toContain("  tactic command-and-control: as in queries/T1105/playbook.md");
    expect(read("queries/T1105/t1105-again/detection.yaml")).toMatch(/^playbook: T1105$/m);
    expect(errorsOf(compileProject(root))).toEqual([]);
  });

  test.each(["privilege-escalation", "Privilege Escalation", "TA0004"])("takes the tactic %s", async (tactic) => {
    await make("detection", "x", "--tactic", tactic, ...DAY);

    expect(read("queries/T1059/x/detection.yaml")).toMatch("tactics: [privilege-escalation]");
  });
});

describe("a new environment like another", () => {
  test("has the text of the other with its comments; ids are nobody's, deviations are left out", async () => {
    const { code, err, out } = await make("environment", "my-lab", "--like", "lab");

    expect([code, err]).toEqual([0, []]);
    expect(out.slice(0, 4)).toEqual([
      "wrote environments/my-lab.yaml",
      "  a copy of environments/lab.yaml",
      "  nobody's ids in place of sentinel.tenantId, sentinel.subscriptionId, backend.tenantId, sumologic.userId, sumologic.folderId (--keep-target copies them)",
      "  without its overrides and filters (--with-overrides copies them)",
    ]);
    expect(read("environments/my-lab.yaml")).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../schemas/environment.schema.json
      # The lab.
      id: my-lab # for ever
      name: My lab
      tenant: contoso
      ring: dev

      sentinel:
        tenantId: 00000000-0000-0000-0000-000096881f12 # Entra
        subscriptionId: 00000000-0000-0000-0000-00007c989e02
        resourceGroup: rg-siem
        workspace: log-lab
        # Everything.
        data: { tables: [DeviceProcessEvents], connectors: unknown }
      sumologic:
        deployment: eu
        userId: "00000000765FFFD8"
        folderId: "0000000011268417"
        data: {}
      # Kept for the team.
      backend:
        type: azurerm
        resourceGroup: rg-state
        storageAccount: state
        container: state
        tenantId: 00000000-0000-0000-0000-000096881f12
      "
    `);
    expect(errorsOf(compileProject(root))).toEqual([]);
  });

  test("can be made twice without being the same place", async () => {
    await make("environment", "first", "--like", "lab");
    await make("environment", "second", "--like", "first");

    expect(errorsOf(compileProject(root))).toEqual([]);
  });

  test("keeps deviations when asked to", async () => {
    await make("environment", "my-lab", "--like", "lab", "--with-overrides");

    expect(read("environments/my-lab.yaml")).toMatch(/overrides:\n {2}# Too loud\.[^]*filters:/);
    expect(errorsOf(compileProject(root))).toEqual([]);
  });

  test("keeps its place when asked to, and says at once what is wrong with that", async () => {
    const { code, out, err } = await make("environment", "my-lab", "--like", "lab", "--keep-target");

    expect(code).toBe(0);
    expect(out.filter((line) => line.includes("nobody's"))).toEqual([]);
    expect(read("environments/my-lab.yaml")).toMatch("tenantId: 11111111-2222-3333-4444-555555555555 # Entra");
    expect(err.join("\n")).toMatch("doubled-workspace");
  });

  test("takes another customer, ring and title", async () => {
    write(root, { "environments/rings/prod.yaml": "id: prod\norder: 2\n" });

    await make("environment", "x", "--like", "lab", "--tenant", "fabrikam", "--ring", "prod", "--name", "Fabrikam: #1");

    expect(read("environments/x.yaml")).toMatch(
      'id: x # for ever\nname: "Fabrikam: #1"\ntenant: fabrikam\nring: prod\n',
    );
  });

  test("reads a file in flow style too", async () => {
    write(root, {
      "environments/flow.yaml":
        '{ id: flow, name: Flow, tenant: t, ring: dev, backend: { type: local }, sumologic: { deployment: eu, userId: "00000000ABCDEF01", data: {} }, overrides: [] }\n',
    });

    await make("environment", "x", "--like", "flow");

    expect(read("environments/x.yaml")).toMatch(/^id: x$/m);
    expect(read("environments/x.yaml")).not.toMatch("overrides");
  });

  test("refuses a file that is no mapping", async () => {
    write(root, { "environments/broken.yaml": "- id: x\n" });

    const { code, err } = await make("environment", "x", "--like", "broken");

    expect([code, err[0]]).toEqual([
      2,
      "siemform: environments/broken.yaml cannot be copied: it is not a mapping of YAML",
    ]);
  });
});

describe("other new things", () => {
  test("an environment like no other is a commented skeleton in the first ring", async () => {
    const { code, err } = await make("environment", "fabrikam-dev");

    expect([code, err]).toEqual([0, []]);
    expect(errorsOf(compileProject(root))).toEqual([]);
    expect(read("environments/fabrikam-dev.yaml")).toMatch("tenant: fabrikam-dev\nring: dev\n");
  });

  test("a playbook says whom to tell of it, and is one for the next detection", async () => {
    await make("detection", "t1059-first", ...DAY);

    const { code, err, out } = await make("playbook", "T1059", "--name", "Command and Scripting Interpreter");
    await make("detection", "t1059-second", ...DAY);

    expect([code, err]).toEqual([0, []]);
    expect(out).toContain("  add `playbook: T1059` to queries/T1059/t1059-first/detection.yaml");
    expect(errorsOf(compileProject(root))).toEqual([]);
    expect(compileProject(root).catalog.playbooks.get("T1059")).toMatchObject({
      name: "Command and Scripting Interpreter",
      tactics: ["Execution"],
    });
  });

  test("a list has no mistake and says how queries name it", async () => {
    const { code, err } = await make("list", "noisy-hosts", "--name", "Noisy hosts");

    expect([code, err]).toEqual([0, []]);
    expect(errorsOf(compileProject(root))).toEqual([]);
    expect(read("queries/lists/noisy-hosts.yaml")).toMatch("_GetWatchlist('noisy_hosts')");
  });
});

describe("wrong usage", () => {
  test.each([
    [
      "detection t1105-certutil-download",
      "the id `t1105-certutil-download` is taken by queries/T1105/t1105-certutil-download/detection.yaml",
      "choose another one; an id is for ever",
    ],
    [
      "detection t1105-certutil-download-record",
      "the id `t1105-certutil-download-record` is taken by queries/T1105/t1105-certutil-download/detection.yaml",
      "choose another one; an id is for ever",
    ],
    [
      "detection My_First!",
      "`My_First!` is not an id; ids are lower-case letters, digits and single hyphens or underscores, starting with a letter, at most 100",
      "did you mean `my-first`?",
    ],
    ["detection x --technique t1059", "`t1059` is not a technique of ATT&CK", "did you mean `T1059`?"],
    ["detection x --technique T1059/1", "`T1059/1` is not a technique of ATT&CK", "write it like T1059 or T1059.001"],
    ["detection x --tactic excution", "there is no tactic `excution`", "did you mean `execution`?"],
    ["detection x --now yesterday", "--now: `yesterday` is not a day of the calendar", "write it like 2026-11-22"],
    ["detection x --name=", "--name is empty", "give a name, or leave the option out"],
    ["environment lab", "the id `lab` is taken by environments/lab.yaml", "choose another one; an id is for ever"],
    ["environment x --like contoso-dve", "there is no environment `contoso-dve`", "did you mean `contoso-dev`?"],
    ["environment x --ring deb", "there is no ring `deb`", "did you mean `dev`?"],
    [
      "environment x --tenant A",
      "`A` is not an id; ids are lower-case letters, digits and single hyphens or underscores, starting with a letter, at most 100",
      "did you mean `a`?",
    ],
    ["playbook T1105", "there is queries/T1105/playbook.md already", "choose another id, or remove it"],
    [
      "list t1105-certutil-download",
      "the id `t1105-certutil-download` is taken by queries/T1105/t1105-certutil-download/detection.yaml",
      "choose another one; an id is for ever",
    ],
  ])("new %s", async (line, message, help) => {
    const before = filesBelow(root);

    const { code, err, out } = await make(...line.split(" "));

    expect({ code, err, out }).toEqual({ code: 2, err: [`siemform: ${message}`, `  help: ${help}`], out: [] });
    expect(filesBelow(root)).toEqual(before);
  });

  test("a new thing nobody knows", async () => {
    expect((await make("detektion", "x")).code).toBe(2);
  });

  test("outside of a project", async () => {
    const { code, err } = await siemform(work, "new", "list", "x");

    expect([code, err[0]]).toEqual([
      2,
      "siemform: there is no siemform project here: no folder upwards holds queries/ and environments/",
    ]);
  });
});
