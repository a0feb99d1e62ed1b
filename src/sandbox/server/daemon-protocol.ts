import { z } from "zod";

/** What the process of a sandbox is started with, as JSON, its only argument. */
export const daemonOptions = z.strictObject({
  /** The sandbox's folder; its estate is written already. */
  folder: z.string(),
  /** Where it listens. */
  host: z.string().optional(),
  /** Its ports. */
  ports: z.strictObject({ azure: z.number().optional(), sumo: z.number().optional() }).optional(),
  /** Whether the limits of requests a second hold. */
  hasRateLimits: z.boolean().optional(),
});
/** What the process of a sandbox is started with. */
export type DaemonOptions = z.infer<typeof daemonOptions>;

/** What the process tells the one that started it, over its channel. */
export type DaemonMessage =
  | {
      /** It listens. */
      readonly ready: true;
    }
  | {
      readonly ready: false;
      /** Why it does not listen. */
      readonly message: string;
      /** What to change. */
      readonly help: string;
    };
