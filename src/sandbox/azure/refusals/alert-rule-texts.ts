import type { AlertRuleSubject } from "./alert-rule-properties";
import { SOURCES, dataModel, findOther, notOneOf, refusal, unworded } from "./refusal";
import type { RefusalRow } from "./refusal";

const NAME_MOST = 256;
const DESCRIPTION_MOST = 5_000;
const VERSION = /^\d+\.\d+\.\d+$/;
const VERSION_MOST = 20;

const SEVERITIES = ["High", "Medium", "Low", "Informational"];
const TACTICS = [
  "Collection",
  "CommandAndControl",
  "CredentialAccess",
  "DefenseEvasion",
  "Discovery",
  "Execution",
  "Exfiltration",
  "Impact",
  "ImpairProcessControl",
  "InhibitResponseFunction",
  "InitialAccess",
  "LateralMovement",
  "Persistence",
  "PreAttack",
  "PrivilegeEscalation",
  "Reconnaissance",
  "ResourceDevelopment",
];

/** What is refused of the names, texts and ATT&CK of a scheduled or NRT rule. */
export const ALERT_RULE_TEXTS: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "rule-name-missing",
    summary: "A rule has a display name.",
    source: unworded(SOURCES.models),
    find: ({ rule }) => (rule.displayName?.trim() ? undefined : dataModel("The 'DisplayName' field is required.")),
  }),
  refusal({
    id: "rule-name-long",
    summary: `The display name of a rule has at most ${NAME_MOST} characters.`,
    source: unworded(SOURCES.models),
    find: ({ rule }) => longText("DisplayName", rule.displayName, NAME_MOST),
  }),
  refusal({
    id: "rule-description-long",
    summary: `The description of a rule has at most ${DESCRIPTION_MOST} characters.`,
    source: unworded(SOURCES.models),
    find: ({ rule }) => longText("Description", rule.description, DESCRIPTION_MOST),
  }),
  refusal({
    id: "severity-unknown",
    summary: `The severity of a rule is one of ${SEVERITIES.join(", ")}.`,
    source: unworded(`${SOURCES.bicep}, AlertSeverity`),
    find: ({ rule: { severity } }) =>
      SEVERITIES.includes(severity ?? "") ? undefined : notOneOf("Severity", severity ?? "", SEVERITIES),
  }),
  refusal({
    id: "tactic-unknown",
    summary: "A tactic is one of the 17 that the API names.",
    source: unworded(`${SOURCES.bicep}, AttackTactic`),
    find: ({ rule: { tactics } }) => {
      const other = findOther(tactics, TACTICS);
      return other === undefined ? undefined : notOneOf("Tactics", other, TACTICS);
    },
  }),
  refusal({
    id: "technique-form",
    summary: "A technique is T and four digits; a sub-technique is not one.",
    source: "Sentinel API, seen in hashicorp/terraform-provider-azurerm issue 28801",
    find: ({ rule: { techniques } }) => wrongForm(techniques, /^T\d{4}$/, ["technique", "T####"]),
  }),
  refusal({
    id: "sub-technique-form",
    summary: "A sub-technique is T, four digits, a dot and three digits.",
    source: unworded(`${SOURCES.models}, KillChainTechniquesHelper`),
    find: ({ rule: { subTechniques } }) => wrongForm(subTechniques, /^T\d{4}\.\d{3}$/, ["sub-technique", "T####.###"]),
  }),
  refusal({
    id: "template-version-form",
    summary: `The version of a template is three numbers with dots, at most ${VERSION_MOST} characters.`,
    source: unworded(`${SOURCES.models}, QueryBasedTemplateVersionValidator`),
    find: ({ rule: { templateVersion: version } }) =>
      !version || (VERSION.test(version) && version.length <= VERSION_MOST)
        ? undefined
        : dataModel(`The template version '${version}' is invalid. The expected format is 'a.b.c'`),
  }),
];

function longText(name: string, value: string | null | undefined, most: number): string | undefined {
  const length = value?.length ?? 0;
  if (length <= most) return undefined;
  return dataModel(`Invalid length of '${length}' for '${name}'. '${name}' length should not exceed '${most}'`);
}

function wrongForm(
  values: readonly string[] | null | undefined,
  form: RegExp,
  [noun, expected]: readonly [string, string],
): string | undefined {
  const wrong = values?.find((value) => !form.test(value));
  if (wrong === undefined) return undefined;
  return dataModel(`The ${noun} '${wrong}' is invalid. The expected format is '${expected}'`);
}
