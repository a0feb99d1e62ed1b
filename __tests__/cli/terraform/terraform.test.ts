import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runChild } from "../../../src/cli/terraform/child-process";
import { findTerraform } from "../../../src/cli/terraform/terraform";
import { clearDesks, newDesk } from "./session";
import type { Desk } from "./session";

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});
afterAll(clearDesks);

/** Makes the fake the only program on PATH, under this name. */
function onlyOnPath({ root, terraform }: Desk, name: string): void {
  mkdirSync(join(root, "bin"));
  symlinkSync(terraform.path, join(root, "bin", name));
  process.env["PATH"] = join(root, "bin");
  delete process.env["TERRAFORM_BINARY_NAME"];
}

test.each(["terraform", "tofu"])("%s is found on PATH", (name) => {
  const desk = newDesk();
  onlyOnPath(desk, name);

  const { command, version } = findTerraform(desk.context, {});

  expect([command, version]).toEqual([name, "1.11.4"]);
});

test("TERRAFORM_BINARY_NAME names the program, and --terraform goes before it", () => {
  const desk = newDesk();
  process.env["TERRAFORM_BINARY_NAME"] = desk.terraform.path;

  expect(findTerraform(desk.context, {}).command).toBe(desk.terraform.path);
  expect(() => findTerraform(desk.context, { terraform: "no-such-terraform" })).toThrow(
    "there is no program `no-such-terraform`",
  );
});

test("a relative path counts from the folder that the user stands in", () => {
  const desk = newDesk();
  const context = { ...desk.context, cwd: dirname(desk.terraform.path) };

  expect(findTerraform(context, { terraform: "./terraform" }).command).toBe(desk.terraform.path);
});

test("without terraform and tofu the user learns where to get one", () => {
  const desk = newDesk();
  onlyOnPath(desk, "neither");

  expect(() => findTerraform(desk.context, {})).toThrow("there is no program `terraform` or `tofu`");
});

test("a program that does not answer like terraform is refused", () => {
  const desk = newDesk();
  const path = join(desk.root, "not-terraform");
  writeFileSync(path, `#!${process.execPath}\nconsole.log("hello")\n`);
  chmodSync(path, 0o755);

  expect(() => findTerraform(desk.context, { terraform: path })).toThrow("its answer is not JSON");
});

test("another workspace's state is refused", () => {
  const desk = newDesk();
  process.env["TF_WORKSPACE"] = "other";

  expect(() => findTerraform(desk.context, { terraform: desk.terraform.path })).toThrow("TF_WORKSPACE is `other`");
});

test("a signal reaches the program once, and then its run has failed however it ended", async () => {
  const script = `let signals = 0; process.on("SIGINT", () => { signals += 1; setTimeout(() => { console.log(signals + " signal"); process.exit(0); }, 200); }); setInterval(() => {}, 1000); console.log("ready");`;
  const lines: string[] = [];
  const out = (line: string): void => {
    lines.push(line);
    process.emit("SIGINT", "SIGINT");
  };

  const code = await runChild(process.execPath, ["-e", script], {
    cwd: process.cwd(),
    env: process.env,
    out,
    err: out,
  });

  expect(lines).toEqual(["ready", "1 signal"]);
  expect(code).toBe(1);
});

test("lines of a program arrive whole, with any character in them", async () => {
  const lines: string[] = [];
  const out = (line: string): void => void lines.push(line);

  await runChild(process.execPath, ["-e", `process.stdout.write("a\\u2028b 😀\\n\\nlast")`], {
    cwd: process.cwd(),
    env: process.env,
    out,
    err: out,
  });

  expect(lines).toEqual(["a\u2028b 😀", "", "last"]);
});
