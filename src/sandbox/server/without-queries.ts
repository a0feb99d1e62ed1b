import type { QueryService } from "../http";

/** Takes every query as right and knows nothing of it. */
export const acceptAll: QueryService = {
  ask: () => Promise.resolve({ problems: [] }),
  close: () => Promise.resolve(),
};
