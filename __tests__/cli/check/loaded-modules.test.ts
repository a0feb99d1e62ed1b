import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { DETECTION } from "../../checks/right-project";
import { smallProjects } from "./small-project";

const ROOT = join(__dirname, "..", "..", "..");
const project = smallProjects()();

/** The paths of all modules that a command line loads. */
function modulesOf(args: readonly string[]): string[] {
  const script = `
    const quiet = { out() {}, err() {}, colour: false, width: 80 };
    require(${JSON.stringify(join(ROOT, "src", "cli"))}).run(${JSON.stringify(args)}, { terminal: quiet, cwd: ${JSON.stringify(project.root)} })
      .then(() => console.log(JSON.stringify(Object.keys(require.cache))));`;
  const output = execFileSync(process.execPath, ["--import", "tsx", "-e", script], { cwd: ROOT, encoding: "utf8" });
  return (JSON.parse(output) as string[]).map((each) => each.replaceAll("\\", "/"));
}

test.each([
  ["check"],
  ["explain", "title-doubled"],
  ["parse", "cse-expression", DETECTION],
  ["fmt", "--check"],
  ["list"],
])("`siemform %s` loads neither CDKTF nor bindings", (...args) => {
  const loaded = modulesOf(args);

  expect(
    loaded.filter((each) =>
      /node_modules\/(?:cdktf|constructs|@cdktf)\/|\/(?:providers|stacks|constructs)\//.test(each),
    ),
  ).toEqual([]);
  expect(loaded.length).toBeGreaterThan(20);
});
