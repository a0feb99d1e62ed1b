import type { Siem } from "../../model";
import type { CheckedDetection, CheckedRule } from "../subject";

/** What both SIEMs run of a detection. */
export type Sides = Readonly<Record<Siem, readonly CheckedRule[]>>;

/** What SIEMs are called in messages. */
export const SIEM_NAMES = { sentinel: "Microsoft Sentinel", sumologic: "Sumo Logic" } as const satisfies Record<
  Siem,
  string
>;

/**
 * The rules of both SIEMs, where they can be compared: each rule of the detection runs live. Where one is missing or
 * only watched, the others were not written to stand alone.
 */
export function sidesOf({ detection, rules }: CheckedDetection): Sides | undefined {
  const live = rules.filter(
    ({ rule: { deployment } }) => deployment.state === "deployed" && deployment.mode === "live",
  );
  if (!detection.rules.every(({ id }) => live.some((each) => each.rule.id === id))) return undefined;
  const sides = {
    sentinel: live.filter((each) => each.rule.siem === "sentinel"),
    sumologic: live.filter((each) => each.rule.siem === "sumologic"),
  };
  return sides.sentinel.length > 0 && sides.sumologic.length > 0 ? sides : undefined;
}
