import { summarizePlan } from "../../src/cli/terraform/plan-summary";
import { Arena } from "../faults/arena";
import { cellsOf } from "../faults/matrix";
import { SUMO_MATRIX, SUMO_SEARCH_MATRIX } from "./matrix";
import { SUMO_SEARCH_STACK, SUMO_STACK } from "./small-stack";

describe("faults of Sumo Logic", () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await Arena.open({ siem: "sumologic", stack: SUMO_STACK });
  });
  afterAll(() => arena.close());

  test.each(cellsOf(SUMO_MATRIX))("$phase, $fault: $expectation", async ({ phase, fault, outcome }) => {
    expect(await arena.meet(phase, fault)).toEqual(outcome);
  });

  test("a plan shows what would be doubled: the same rule as vanished and as made", async () => {
    const { type, id } = SUMO_STACK.changed;

    const { vanished, resources } = summarizePlan(await arena.plan("refresh", "403"));

    expect({ vanished, resources }).toEqual({
      vanished: [`${type}.${id}`],
      resources: [{ address: `${type}.${id}`, action: "create" }],
    });
  });
});

describe("faults of Sumo Logic, a scheduled search", () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await Arena.open({ siem: "sumologic", stack: SUMO_SEARCH_STACK, name: "faults-search" });
  });
  afterAll(() => arena.close());

  test.each(cellsOf(SUMO_SEARCH_MATRIX))("$phase, $fault: $expectation", async ({ phase, fault, outcome }) => {
    expect(await arena.meet(phase, fault)).toEqual(outcome);
  });
});
