import { nearestWord } from "../../diagnostics";
import { TACTICS } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { lastLiterals, signalSearchOf, spotAt } from "./searches";

const STAGES: readonly string[] = [...new Set(Object.values(TACTICS).map((each) => each.sumoStage))].sort();

/** The severity of a signal is a number that Cloud SIEM knows. */
export const signalSeverity = ruleCheck(
  {
    code: "signal-severity-range",
    level: "error",
    title: "The normalizedSeverity of a search's results is a number from 0 to 10.",
    why: "Cloud SIEM makes a record of the result, and a signal only when its severity is a whole number from 0 to 10. A word, or a number beyond, gives a record and no signal.",
    example: {
      language: "sumo-search",
      wrong: search('| 50 as normalizedSeverity | "Execution" as stage'),
      right: search('| 5 as normalizedSeverity | "Execution" as stage'),
    },
    source: "Sumo Logic documentation, Generate CSE Signals With a Scheduled Search (7ea0950)",
  },
  ["scheduled-search"],
  (rule) => {
    const text = signalSearchOf(rule);
    const values = text && lastLiterals(text, "normalizedSeverity")?.values;
    return (values ?? []).flatMap((value): Problem[] => {
      if (!text || isSeverity(value.text)) return [];
      return [
        {
          message: `queryString: normalizedSeverity can be \`${value.text}\`, 0 to 10 are allowed`,
          help: "use a whole number from 0 to 10",
          spot: spotAt(text, value),
        },
      ];
    });
  },
);

function isSeverity(text: string): boolean {
  return /^(?:\d|10)(?:\.0+)?$/.test(text.trim());
}

/** The stage of a signal is a tactic that Cloud SIEM knows. */
export const signalStage = ruleCheck(
  {
    code: "signal-stage-unknown",
    level: "error",
    title: "The stage of a search's results is a tactic that Cloud SIEM knows.",
    why: "Cloud SIEM knows 14 tactics by their older names, written with blanks: Defense Evasion, not Stealth. With any other stage the result becomes a record and no signal.",
    example: {
      language: "sumo-search",
      wrong: search('| 5 as normalizedSeverity | "ResourceDevelopment" as stage'),
      right: search('| 5 as normalizedSeverity | "Resource Development" as stage'),
    },
    source: "Sumo Logic documentation, Generate CSE Signals With a Scheduled Search (7ea0950)",
  },
  ["scheduled-search"],
  (rule) => {
    const text = signalSearchOf(rule);
    const values = text && lastLiterals(text, "stage")?.values;
    return (values ?? []).flatMap((value): Problem[] => {
      if (!text || STAGES.includes(value.text)) return [];
      return [
        {
          message: `queryString: stage can be \`${value.text}\`, which is no tactic of Cloud SIEM`,
          help: meant(value.text),
          spot: spotAt(text, value),
        },
      ];
    });
  },
);

function meant(stage: string): string {
  const tactic = Object.values(TACTICS).find((each) => each.name.toLowerCase() === stage.toLowerCase())?.sumoStage;
  const near = tactic ?? nearestWord(stage, STAGES);
  return near === undefined ? `use one of ${STAGES.join(", ")}` : `did you mean \`${near}\`?`;
}

/** An example: a search with what makes its results signals. */
function search(last: string): string {
  return `_sourceCategory=proxy/access ".exe" | json "src_ip" as src_ip nodrop | count by src_ip | src_ip as srcDevice_ip ${last}`;
}
