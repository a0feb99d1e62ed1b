import type * as azure from "../../../src/sandbox/azure/refusals/refusal";
import type * as sumo from "../../../src/sandbox/sumo/refusals/refusal";

/** The ids of what the services refused since it was last emptied. */
export const refused: string[] = [];

/** Azure's refusals, each of which leaves its id here. To be put in the place of their module with `jest.mock`. */
export function notingAzure(actual: typeof azure): typeof azure {
  return {
    ...actual,
    refuse: (rows, subject) => {
      const row = rows.find((each) => each.find(subject) !== undefined);
      if (!row) return;
      refused.push(row.id);
      actual.refuse([row], subject);
    },
  };
}

/** Sumo Logic's, likewise. */
export function notingSumo(actual: typeof sumo): typeof sumo {
  return {
    ...actual,
    requireAccepted: (table, subject) => {
      const row = table.find((each) => each.when(subject));
      if (!row) return;
      refused.push(row.id);
      actual.requireAccepted([row], subject);
    },
  };
}
