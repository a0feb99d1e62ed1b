import { Arena } from "../faults/arena";
import { cellsOf } from "../faults/matrix";
import { SENTINEL_MATRIX, WATCHLIST_ITEM_MATRIX } from "./matrix";
import { SENTINEL_STACK, WATCHLIST_ITEM_STACK } from "./small-stack";

describe("faults of Azure", () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await Arena.open({ siem: "sentinel", stack: SENTINEL_STACK });
  });
  afterAll(() => arena.close());

  test.each(cellsOf(SENTINEL_MATRIX))("$phase, $fault: $expectation", async ({ phase, fault, outcome }) => {
    expect(await arena.meet(phase, fault)).toEqual(outcome);
  });
});

describe("faults of Azure, a watchlist's item", () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await Arena.open({ siem: "sentinel", stack: WATCHLIST_ITEM_STACK, name: "faults-item" });
  });
  afterAll(() => arena.close());

  test.each(cellsOf(WATCHLIST_ITEM_MATRIX))("$phase, $fault: $expectation", async ({ phase, fault, outcome }) => {
    expect(await arena.meet(phase, fault)).toEqual(outcome);
  });
});
