import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { write } from "./project";
import { clearDesks, newDesk } from "./session";

const STACK = "test-sentinel";
const CONFIGURATION = `cdktf.out/stacks/${STACK}/cdk.tf.json`;

interface Configuration {
  data: { azurerm_client_config: { identity: { lifecycle?: unknown } } };
}

afterAll(clearDesks);

test("a stack that is not there is answered with the nearest one and all", async () => {
  const desk = newDesk();

  const { code, err } = await desk.siemform("plan", "test-sentinl", "--no-build");

  expect(code).toBe(2);
  expect(err).toContain(
    "there is no stack `test-sentinl` in cdktf.out\n  help: did you mean `test-sentinel`? stacks: test-sentinel, test-sumologic",
  );
});

test("one stack at a time", async () => {
  const desk = newDesk();

  const { code } = await desk.siemform("plan", STACK, "test-sumologic");

  expect(code).toBe(2);
  expect(desk.terraform.lines()).toEqual([]);
});

test.each(["apply", "destroy"])("%s without a build says to build", async (verb) => {
  const desk = newDesk();
  rmSync(join(desk.root, "cdktf.out"), { recursive: true });

  const { code, err } = await desk.siemform(verb, STACK);

  expect(code).toBe(2);
  expect(err).toContain("siemform build");
});

test("the proofs of both SIEMs' stacks are found", async () => {
  const desk = newDesk();

  await desk.siemform("destroy", "test-sumologic", "--yes");

  expect(desk.terraform.lines()[1]).toContain("-target=data.sumologic_my_user_id.identity ");
});

test("a stack whose configuration does not prove the credential is refused", async () => {
  const desk = newDesk();
  const configuration = JSON.parse(readFileSync(join(desk.root, CONFIGURATION), "utf8")) as Configuration;
  delete configuration.data.azurerm_client_config.identity.lifecycle;
  write(desk.root, CONFIGURATION, JSON.stringify(configuration));

  const { code, err } = await desk.siemform("destroy", STACK, "--yes");

  expect(code).toBe(2);
  expect(err).toContain("nothing proves whose credential changes it");
});

test("files that terraform would read beside the configuration are refused", async () => {
  const desk = newDesk();
  write(desk.root, `cdktf.out/stacks/${STACK}/override.tf.json`, "{}");

  const { code, err } = await desk.siemform("apply", STACK);

  expect(code).toBe(2);
  expect(err).toContain("override.tf.json");
});
