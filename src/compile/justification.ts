import { isLowerSeverity, MODES } from "../model";
import type { Detection, Mode, Ring } from "../model";
import type { Finding } from "./compiled-rule";
import type { Deviations } from "./deviations";
import { overrideUnjustified } from "./errors";
import { modeByStatus } from "./mode";

/** Deviations that leave an environment less protected, and do not say why and until when. */
export function unjustified(detection: Detection, { mode, severity }: Deviations, ring: Ring): Finding[] {
  const usual = modeByStatus(detection, ring);
  const usualMode: Mode = usual.state === "deployed" ? usual.mode : "off";
  const findings: Finding[] = [];
  if (mode && !mode.override.justification && MODES.indexOf(mode.value) < MODES.indexOf(usualMode)) {
    findings.push(overrideUnjustified(mode.override.source, `sets mode ${mode.value}, less than ${usualMode},`));
  }
  if (severity && !severity.override.justification && isLowerSeverity(severity.value, detection.severity)) {
    findings.push(
      overrideUnjustified(
        severity.override.source,
        `lowers the severity from ${detection.severity} to ${severity.value}`,
      ),
    );
  }
  return findings;
}
