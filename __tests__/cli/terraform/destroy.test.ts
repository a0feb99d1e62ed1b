import { existsSync } from "node:fs";
import { join } from "node:path";
import { destroy } from "../../../src/cli/verbs/destroy";
import { clearDesks, newDesk } from "./session";

const STACK = "test-sentinel";
const commands = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line
      .split(" ")
      .filter((each) => !each.startsWith("-no-color"))
      .join(" "),
  );
const answering = (answer: string): { interactive: boolean; ask: () => Promise<string> } => ({
  interactive: true,
  ask: () => Promise.resolve(answer),
});

afterAll(clearDesks);

test("destroy proves the credential, plans the destruction, and applies that plan", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, "--no-build");

  const { code } = await desk.siemform("destroy", STACK, "--yes");

  expect(commands(desk.terraform.lines().slice(2)).map((line) => line.replaceAll(/ -target=\S+/g, ""))).toEqual([
    "init -input=false -lockfile=readonly",
    "plan -input=false -refresh=false -lock=false -out=siemform.identity.tfplan",
    "show -json siemform.identity.tfplan",
    "plan -destroy -input=false -out=siemform.destroy.tfplan",
    "apply -input=false siemform.destroy.tfplan",
  ]);
  expect(
    ["siemform.tfplan", "siemform.destroy.tfplan"].filter((each) =>
      existsSync(join(desk.root, "cdktf.out/stacks", STACK, each)),
    ),
  ).toEqual([]);
  expect(code).toBe(0);
});

test("destroy stops at a credential that is not proven", async () => {
  const desk = newDesk();
  desk.terraform.play({ proof: { code: 1 } });

  const { code } = await desk.siemform("destroy", STACK, "--yes");

  expect(code).toBe(1);
  expect(desk.terraform.lines().filter((line) => /-destroy|^apply/.test(line))).toEqual([]);
});

test("without a terminal and --yes destroy runs nothing", async () => {
  const desk = newDesk();
  const nobody = { interactive: false, ask: () => Promise.resolve(STACK) };

  await expect(destroy(desk.context, STACK, { terraform: desk.terraform.path }, nobody)).rejects.toThrow(
    "needs a confirmation",
  );

  expect(desk.terraform.lines()).toEqual([]);
});

test.each([
  [STACK, 0, 1],
  ["yes", 1, 0],
  ["", 1, 0],
])("the answer %j to the question ends with %d and %d applies", async (answer, code, applies) => {
  const desk = newDesk();

  const ended = await destroy(desk.context, STACK, { terraform: desk.terraform.path }, answering(answer));

  expect(ended).toBe(code);
  expect(desk.terraform.lines().filter((line) => line.startsWith("apply"))).toHaveLength(applies);
});
