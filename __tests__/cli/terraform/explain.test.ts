import { explain } from "../../../src/cli/terraform/explain";
import { requireStack } from "../../../src/cli/terraform/stacks";
import { clearDesks, newDesk } from "./session";

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});
afterAll(clearDesks);

/** What is said about a message of Terraform, with no credential in the environment. */
function helpOn(message: string): string[] {
  const { root } = newDesk();
  process.env = {};
  return explain({ root, stack: requireStack(root, "test-sentinel") }, message);
}

test.each([
  [
    "Error: unable to build authorizer",
    "not set in the environment: ARM_TENANT_ID, ARM_SUBSCRIPTION_ID, ARM_CLIENT_ID",
  ],
  ["Error: Backend configuration changed", "terraform -chdir=cdktf.out/stacks/test-sentinel init -migrate-state"],
  ["Error: Provider dependency changes detected", "run `siemform lock sentinel`"],
  ["Error: Saved plan is stale", "run `siemform plan test-sentinel` again"],
  [
    '\u001b[31m│\u001b[0m "x" already\n\u001b[31m│\u001b[0m exists - to be\n│ managed',
    "cdktf.out/stacks/test-sentinel import",
  ],
  [
    "  with azurerm_sentinel_alert_rule_scheduled.demo-new,",
    "demo-new is written in queries/T1608/demo/detection.yaml",
  ],
])("%j is explained", (message, help) => {
  expect(helpOn(message)).toEqual([expect.stringContaining(help)]);
});

test("what we know nothing about is left to Terraform", () => {
  expect(helpOn("Error: no route to host, with azurerm_x.unknown")).toEqual([]);
});
