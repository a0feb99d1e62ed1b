import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { checkProject } from "../../src/project";
import { codeDigestOf, digestOf } from "../../src/project/cache";
import { CachedProject } from "./cached-project";

const SRC = join(__dirname, "..", "..", "src");
const ROOMS = ["diagnostics", "model", "languages", "catalog", "compile", "checks", "project"];

const demo = new CachedProject();
afterAll(() => demo.remove());

/** A digest, so that a failure does not print a whole project. */
const digest = (project: unknown): string => digestOf(JSON.stringify(project));
const cold = async (): Promise<string> => digest((await checkProject(demo.root, { cache: false })).project);
const warm = async (): Promise<string> => digest((await checkProject(demo.root)).project);

test("a second run gives what the first gave", async () => {
  const first = await warm();
  const entries = demo.cacheEntries();

  expect(await warm()).toBe(first);
  expect(first).toBe(await cold());
  expect(demo.cacheEntries()).toEqual(entries);
});

const T1608 = "queries/T1608/staging-download";
test.each([
  ["a detection", `${T1608}/detection.yaml`, "severity: high", "severity: low"],
  ["a KQL query", `${T1608}/hunting.kql`, "| where RemoteUrl", "| where RemoteUlr"],
  ["a search", `${T1608}/search.sumo`, "| count by src_ip", "| count by"],
  ["a CSE expression", `${T1608}/match.cse`, "http_url", "http_ulr"],
  ["a playbook", "queries/T1608/playbook.md", "| Name | ", "| Title | "],
  ["a list", "queries/lists/build-agents.yaml", "id: build-agents", "id: build-agent"],
  ["a function", "queries/functions/recent-downloads.yaml", "ago(1d * days)", "ago(days)"],
  ["an environment", "environments/acme-prod.yaml", "portal: azure", "portal: elsewhere"],
  ["a ring", "environments/rings/prod.yaml", "id: prod", "id: production"],
  ["a group", "environments/groups/banks.yaml", "id: banks", "id: bank"],
])("after a change of %s a warm run gives what a cold one gives", async (_, path, before, after) => {
  const unchanged = await warm();
  demo.edit(path, before, after);

  const changed = await warm();

  expect(changed).toBe(await cold());
  expect(changed).not.toBe(unchanged);
  demo.edit(path, after, before);
  expect(await warm()).toBe(unchanged);
});

test("a file's name counts, not only what it holds", async () => {
  const unchanged = await warm();
  const from = join(demo.root, "queries/T1608/playbook.md");
  const to = join(demo.root, "queries/T1608/notes.md");
  cpSync(from, to);
  rmSync(from);

  expect(await warm()).toBe(await cold());

  cpSync(to, from);
  rmSync(to);
  expect(await warm()).toBe(unchanged);
});

const codeFiles = ROOMS.flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(SRC, join(each.parentPath, each.name))),
);

test.each(ROOMS)("a change of any file of the code in src/%s makes earlier results unknown", (room) => {
  const copy = mkdtempSync(join(tmpdir(), "siemform-code-"));
  const files = codeFiles.filter((each) => each.startsWith(room));
  ROOMS.forEach((each) => mkdirSync(join(copy, each)));
  files.forEach((each) => {
    mkdirSync(dirname(join(copy, each)), { recursive: true });
    writeFileSync(join(copy, each), "// short, for it is read many times\n");
  });
  const before = codeDigestOf(copy);

  const unseen = files.filter((each) => !changesDigest(copy, each, before));

  expect(files.length).toBeGreaterThan(5);
  expect(unseen).toEqual([]);
  rmSync(copy, { recursive: true });
});

function changesDigest(copy: string, file: string, before: string): boolean {
  const text = readFileSync(join(copy, file), "utf8");
  writeFileSync(join(copy, file), `${text} `);
  const changed = codeDigestOf(copy) !== before;
  writeFileSync(join(copy, file), text);
  return changed;
}

test("nothing that a check loads lies outside of the code whose change is seen", () => {
  const script = `
    require("${join(SRC, "project").replaceAll("\\", "/")}").checkProject(${JSON.stringify(demo.root)}, { cache: false }).then(() =>
      console.log(JSON.stringify(Object.keys(require.cache))));`;
  const output = execFileSync(process.execPath, ["--import", "tsx", "-e", script], {
    cwd: join(SRC, ".."),
    encoding: "utf8",
  });
  const loaded = JSON.parse(output) as string[];

  const own = loaded.filter((each) => each.startsWith(SRC)).map((each) => relative(SRC, each).split(/[\\/]/)[0] ?? "");

  expect([...new Set(own)].sort()).toEqual([...ROOMS].sort());
  expect(loaded.filter((each) => /node_modules[\\/](?:cdktf|constructs|@cdktf)[\\/]/.test(each))).toEqual([]);
});

test("an entry that was cut off is as if it were not there", async () => {
  const whole = await warm();
  demo.cacheEntries().forEach((entry) => truncateSync(entry, Math.floor(readFileSync(entry).length / 2)));

  expect(await warm()).toBe(whole);
});

test("an entry that was changed is as if it were not there", async () => {
  const whole = await warm();
  demo.cacheEntries().forEach((entry) => {
    writeFileSync(entry, readFileSync(entry, "utf8").replace('"findings":[', '"findings":[ '));
  });

  expect(await warm()).toBe(whole);
});

test("what a killed run left half written beside an entry is not read", async () => {
  const whole = await warm();
  demo.cacheEntries().forEach((entry) => {
    writeFileSync(`${entry}.draft`, "{");
  });

  expect(await warm()).toBe(whole);
});

test("two runs at once give what each alone gives", async () => {
  const alone = await cold();
  demo.forget();

  expect(await Promise.all([warm(), warm()])).toEqual([alone, alone]);
});

test("a cache that cannot be written costs time only", async () => {
  demo.forget();
  writeFileSync(join(demo.root, ".siemform", "cache"), "no folder");
  chmodSync(join(demo.root, ".siemform", "cache"), 0o400);

  expect(await warm()).toBe(await cold());
  rmSync(join(demo.root, ".siemform"), { recursive: true });
});
