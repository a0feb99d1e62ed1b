import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compileProject } from "../../src/project";
import { filesBelow, newFolder, siemform, write } from "./command-line";
import type { Answer } from "./command-line";

interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const OWN = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as Manifest;
const DAY = ["--now", "2026-11-22"];

const folder = newFolder();
const init = (...args: string[]): Promise<Answer> => siemform(folder, "init", ...args);
const manifestOf = (project: string): Manifest =>
  JSON.parse(readFileSync(join(folder, project, "package.json"), "utf8")) as Manifest;

let made: Answer;
let files: Record<string, string>;

beforeAll(async () => {
  made = await init("detections", ...DAY);
  files = filesBelow(join(folder, "detections"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("what is made", () => {
  test("is said, and what to do next", () => {
    expect(made.code).toBe(0);
    expect(made.err).toEqual([]);
    expect(made.out).toEqual([
      "wrote README.md",
      "wrote __tests__/golden.test.ts",
      "wrote cdktf.json",
      "wrote .github/workflows/check.yml",
      "wrote .github/workflows/deploy.yml",
      "wrote .github/workflows/plan.yml",
      "wrote .gitignore",
      "wrote environments/contoso-dev.yaml",
      "wrote environments/rings/dev.yaml",
      "wrote jest.config.js",
      "wrote main.ts",
      "wrote package.json",
      "wrote queries/T1105/playbook.md",
      "wrote queries/T1105/t1105-certutil-download/certutil-download.cse",
      "wrote queries/T1105/t1105-certutil-download/certutil-download.kql",
      "wrote queries/T1105/t1105-certutil-download/detection.yaml",
      "wrote tsconfig.json",
      "wrote 9 goldens below __tests__/golden",
      "",
      "next:",
      "  cd detections",
      "  npm install",
      "  npm start",
      "  npm test",
      "  npx siemform new environment my-dev --like contoso-dev",
    ]);
  });

  test("is what was said", () => {
    const goldens = Object.keys(files).filter((path) => path.startsWith("__tests__/golden/"));
    const said = made.out.flatMap((line) => /^wrote (\S+)$/.exec(line)?.[1] ?? []);

    expect(goldens).toHaveLength(9);
    expect(Object.keys(files).sort()).toEqual([...said, ...goldens].sort());
  });

  test("has no mistake, no warning, and both SIEMs live", () => {
    const { diagnostics, environments } = compileProject(join(folder, "detections"));
    const rules = environments.flatMap((each) => each.rules);

    expect(diagnostics).toEqual([]);
    expect(rules.map(({ id, deployment }) => [id, deployment])).toEqual([
      ["siemform-playbook-t1105", { state: "deployed", mode: "live" }],
      ["t1105-certutil-download-process", { state: "deployed", mode: "live" }],
      ["t1105-certutil-download-record", { state: "deployed", mode: "live" }],
    ]);
  });

  test("is the same in another place on the same day", async () => {
    await init("elsewhere/detections", ...DAY);

    expect(filesBelow(join(folder, "elsewhere/detections"))).toEqual(files);
  });

  test("holds no place of this machine and no blank that was not filled", () => {
    const bad = Object.entries(files).filter(([, text]) => text.includes(folder) || /[«»]/.test(text));

    expect(bad).toEqual([]);
  });

  test("has the day that was given, or today's", async () => {
    await init("today");
    const created = (project: string): unknown =>
      (
        parse(readFileSync(join(folder, project, "queries/T1105/t1105-certutil-download/detection.yaml"), "utf8")) as {
          created: unknown;
        }
      ).created;

    expect(created("detections")).toBe("2026-11-22");
    expect(created("today")).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe("its package.json", () => {
  test("pins what siemform is built and tested with", () => {
    const { dependencies, devDependencies, optionalDependencies } = manifestOf("detections");
    const { siemform: own, ...peers } = dependencies;
    const versions = { ...peers, ...devDependencies };

    expect(own).toBe(OWN.version);
    expect(Object.keys(peers)).toEqual(["@cdktf/provider-azurerm", "cdktf", "constructs"]);
    expect(versions).toEqual(
      Object.fromEntries(Object.keys(versions).map((each) => [each, OWN.devDependencies[each]])),
    );
    expect(optionalDependencies).toEqual({ "cdktf-cli": OWN.devDependencies["cdktf"] });
  });

  test.each([
    ["My Detections!", "my-detections"],
    ["2026", "detections"],
  ])("a folder %j gives the name %s", async (dir, name) => {
    await init(dir, ...DAY);

    expect(manifestOf(dir).name).toBe(name);
  });

  test("names a tarball by its path from the repository, and a version as it is", async () => {
    write(folder, { "siemform-0.1.0.tgz": "" });
    await init("deep/er", "--package", "siemform-0.1.0.tgz", ...DAY);
    await init("pinned", "--package", "1.2.3", ...DAY);

    expect(manifestOf("deep/er").dependencies["siemform"]).toBe("file:../../siemform-0.1.0.tgz");
    expect(manifestOf("pinned").dependencies["siemform"]).toBe("1.2.3");
  });
});

describe("its pipeline", () => {
  const workflow = (name: string): Workflow => parse(files[`.github/workflows/${name}.yml`] ?? "") as Workflow;
  const workflows = (): Workflow[] => ["check", "plan", "deploy"].map(workflow);
  const jobs = (): [string, Job][] => workflows().flatMap((each) => Object.entries(each.jobs));

  test("takes every action by its digest", () => {
    const uses = jobs().flatMap(([, { steps }]) => steps.flatMap((step) => step.uses ?? []));

    expect(uses.filter((each) => !/^[a-z-]+\/[a-z-]+@[0-9a-f]{40}$/.test(each))).toEqual([]);
  });

  test("checks without a credential, also for forks", () => {
    const { permissions, on } = workflow("check");

    expect(permissions).toEqual({ contents: "read" });
    expect(Object.keys(on)).toEqual(["pull_request", "push"]);
    expect(files[".github/workflows/check.yml"]).not.toMatch(/secrets\.|vars\.|id-token|github\.token/);
  });

  test("gives a credential to jobs of a GitHub environment only, and no environment to forks", () => {
    const holders = jobs().filter(
      ([, job]) => JSON.stringify(job).includes("secrets.") || job.permissions?.["id-token"] !== undefined,
    );

    expect(holders.map(([name, { environment }]) => [name, environment])).toEqual([
      ["plan", "${{ matrix.stack.environment }}-plan"],
      ["plan", "${{ matrix.stack.environment }}-plan"],
      ["apply", "${{ matrix.stack.environment }}"],
    ]);
    expect(workflow("plan").jobs["stacks"]?.if).toBe(
      "github.event.pull_request.head.repo.full_name == github.repository",
    );
    expect(Object.keys(workflow("deploy").on)).toEqual(["push", "workflow_dispatch"]);
  });

  test("lets a job do what it must and no more", () => {
    expect(workflows().map(({ permissions }) => permissions)).toEqual([{ contents: "read" }, {}, {}]);
    expect(jobs().map(([name, { permissions }]) => [name, permissions])).toEqual([
      ["check", undefined],
      ["stacks", { contents: "read" }],
      ["plan", { contents: "read", "id-token": "write" }],
      ["comment", { "pull-requests": "write" }],
      ["stacks", { contents: "read" }],
      ["plan", { contents: "read", "id-token": "write" }],
      ["changed", {}],
      ["apply", { contents: "read", "id-token": "write" }],
    ]);
  });

  test("puts nothing from outside into a command", () => {
    const commands = jobs().flatMap(([, { steps }]) => steps.flatMap((step) => step.run ?? []));

    expect(commands.filter((each) => each.includes("${{"))).toEqual([]);
  });
});

describe("a folder that is not empty", () => {
  test("is refused", async () => {
    write(folder, { "full/notes.txt": "mine", "full/b": "", "full/.git/HEAD": "" });

    const { code, err } = await init("full", ...DAY);

    expect([code, err]).toEqual([
      2,
      [
        "siemform: full is not empty: it holds b, notes.txt",
        "  help: choose another folder, or add --force: what is there stays as it is, and the rest is written beside it",
      ],
    ]);
    expect(Object.keys(filesBelow(join(folder, "full")))).toEqual([".git/HEAD", "b", "notes.txt"]);
  });

  test("keeps what is in it with --force", async () => {
    const mine = { "README.md": "mine", "package.json": "{}", "__tests__/golden/rules/mine.json": "{}" };
    write(join(folder, "mine"), mine);

    const { code, out } = await init("mine", "--force", ...DAY);

    expect(code).toBe(0);
    expect(filesBelow(join(folder, "mine"))).toMatchObject(mine);
    expect(out.filter((line) => line.startsWith("kept"))).toEqual([
      "kept  README.md, as it was",
      "kept  package.json, as it was",
    ]);
    expect(out.filter((line) => line.includes("goldens"))).toEqual([]);
  });

  test("is as good as empty when it is only a git repository", async () => {
    mkdirSync(join(folder, "fresh/.git"), { recursive: true });

    expect((await init("fresh", ...DAY)).code).toBe(0);
  });
});

test.each([
  ["a file", ["siemform-0.1.0.tgz"], "siemform-0.1.0.tgz is a file"],
  ["a day that is none", ["x", "--now", "2026-02-30"], "--now: `2026-02-30` is not a day of the calendar"],
])("%s is wrong usage", async (_, args, message) => {
  write(folder, { "siemform-0.1.0.tgz": "" });

  const { code, err } = await init(...args);

  expect([code, err[0]]).toEqual([2, `siemform: ${message}`]);
});
