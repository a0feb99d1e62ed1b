import { appendFileSync } from "node:fs";
import { Arena } from "../faults/arena";
import { FAULTS } from "../faults/faults";
import type { FaultName, Phase } from "../faults/faults";
import { SENTINEL_STACK } from "./small-stack";

const PHASES: Phase[] = ["refresh", "create", "read after create", "update", "delete"];
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open({ siem: "sentinel", stack: SENTINEL_STACK });
});
afterAll(() => arena.close());
const only = process.env["EXPLORE"];
test.each(
  PHASES.flatMap((phase) =>
    (Object.keys(FAULTS) as FaultName[])
      .filter((f) => (only ? f.includes(only) : !f.includes("minutes")))
      .map((fault) => ({ phase, fault })),
  ),
)("explore $phase, $fault", async ({ phase, fault }) => {
  const t = Date.now();
  let line;
  try {
    const o = await arena.meet(phase, fault);
    line = `${phase} | ${fault} | ${o.exit} | ${o.service} | ${o.state} | ${o.heals}`;
  } catch (e) {
    line = `${phase} | ${fault} | THREW ${String(e)}`;
  }
  appendFileSync("/tmp/e2e/explore-sentinel.txt", `${line} | ${((Date.now() - t) / 1000).toFixed(1)}\n`);
});
