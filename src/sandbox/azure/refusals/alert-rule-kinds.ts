import type { AlertRuleSubject } from "./alert-rule-properties";
import { SOURCES, notOneOf, dataModel, refusal, unworded } from "./refusal";
import type { RefusalRow } from "./refusal";

const TEMPLATED = ["Fusion", "MLBehaviorAnalytics", "ThreatIntelligence"];
const KINDS = ["Scheduled", "NRT", "MicrosoftSecurityIncidentCreation", ...TEMPLATED];
const PRODUCTS = [
  "Azure Active Directory Identity Protection",
  "Azure Advanced Threat Protection",
  "Azure Security Center",
  "Azure Security Center for IoT",
  "Microsoft Cloud App Security",
  "Microsoft Defender Advanced Threat Protection",
  "Office 365 Advanced Threat Protection",
];

/** What is refused of a rule of any kind. */
export const RULE_KINDS: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "rule-kind-unknown",
    summary: "The kind of a rule is one that the API names.",
    source: unworded(`${SOURCES.bicep}, AlertRuleKind`),
    find: ({ kind }) => (KINDS.includes(kind) ? undefined : notOneOf("Kind", kind, KINDS)),
  }),
  refusal({
    id: "rule-template-missing",
    summary: "A rule of Microsoft's own logic names its template.",
    source: unworded(`${SOURCES.bicep}, FusionAlertRuleProperties`),
    find: ({ kind, rule }) =>
      TEMPLATED.includes(kind) && !rule.alertRuleTemplateName
        ? dataModel("The 'AlertRuleTemplateName' field is required.")
        : undefined,
  }),
  refusal({
    id: "product-filter-unknown",
    summary: "A rule that makes incidents of a product's alerts names a product that the API names.",
    source: unworded(`${SOURCES.bicep}, MicrosoftSecurityProductName`),
    find: ({ kind, rule: { productFilter: product } }) =>
      kind !== "MicrosoftSecurityIncidentCreation" || PRODUCTS.includes(product ?? "")
        ? undefined
        : notOneOf("ProductFilter", product ?? "", PRODUCTS),
  }),
];
