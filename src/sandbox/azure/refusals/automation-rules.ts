import { z } from "zod";
import { AUTOMATION_OPERATORS, AUTOMATION_PROPERTIES } from "./automation-words";
import { SOURCES, dataModel, findOther, isGuid, notOneOf, refusal, unworded, wrongLength } from "./refusal";
import type { RefusalRow } from "./refusal";

const NAME_MOST = 500;
const ORDER = [1, 1000] as const;
const ACTIONS = [1, 20] as const;
const CONDITIONS_MOST = 50;
const INNER = [2, 10] as const;
const RULES_MOST = 512;
const SUBJECTS = ["Incidents", "Alerts"];
const EVENTS = ["Created", "Updated"];
const CONDITION_TYPES = ["Boolean", "Property", "PropertyArray", "PropertyArrayChanged", "PropertyChanged"];
const ACTION_TYPES = ["AddIncidentTask", "ModifyProperties", "RunPlaybook"];

const text = z.string().nullish();
const condition = z.object({
  conditionType: text,
  conditionProperties: z
    .object({ propertyName: text, operator: text, innerConditions: z.array(z.unknown()).nullish() })
    .nullish(),
});
const action = z.object({
  order: z.number().nullish(),
  actionType: text,
  actionConfiguration: z.object({ title: text, logicAppResourceId: text }).nullish(),
});

/** The properties of an automation rule (bicep-types-az, automationRules 2024-09-01); others are kept as they are. */
export const automationRuleProperties = z.object({
  displayName: text,
  order: z.number().nullish(),
  triggeringLogic: z
    .object({
      isEnabled: z.boolean().nullish(),
      triggersOn: text,
      triggersWhen: text,
      conditions: z.array(condition).nullish(),
    })
    .nullish(),
  actions: z.array(action).nullish(),
});

/** An automation rule that is held against the table. */
export interface AutomationRuleSubject {
  /** Its name in its path. */
  readonly name: string;
  /** Its properties. */
  readonly rule: z.output<typeof automationRuleProperties>;
  /** How many the workspace has before this one is made; 0 when it is there already. */
  readonly others: number;
}

type Condition = z.output<typeof condition>;
type Action = z.output<typeof action>;

/** What is refused of an automation rule. */
export const AUTOMATION_RULES: readonly RefusalRow<AutomationRuleSubject>[] = [
  refusal({
    id: "automation-rule-id",
    summary: "The id of an automation rule is a GUID.",
    source: unworded(`${SOURCES.azurerm}, sentinel_automation_rule`),
    find: ({ name }) => (isGuid(name) ? undefined : dataModel(`The automation rule id '${name}' is not a valid GUID`)),
  }),
  refusal({
    id: "automation-rule-name-length",
    summary: `The display name of an automation rule has 1 to ${NAME_MOST} characters.`,
    source: unworded(SOURCES.limits),
    find: ({ rule: { displayName } }) => {
      const length = displayName?.trim() ? displayName.length : 0;
      return length >= 1 && length <= NAME_MOST ? undefined : wrongLength("DisplayName", length, [1, NAME_MOST]);
    },
  }),
  refusal({
    id: "automation-rule-order",
    summary: `The order of an automation rule is a whole number from ${ORDER.join(" to ")}.`,
    source: unworded(SOURCES.bicep),
    find: ({ rule: { order } }) =>
      Number.isInteger(order) && Number(order) >= ORDER[0] && Number(order) <= ORDER[1]
        ? undefined
        : dataModel(
            `Invalid value '${String(order)}' for 'Order'. The value should be between '${ORDER[0]}' and '${ORDER[1]}'`,
          ),
  }),
  wordRow("automation-rule-subject", ["TriggersOn", SUBJECTS], ({ rule }) => [rule.triggeringLogic?.triggersOn]),
  wordRow("automation-rule-event", ["TriggersWhen", EVENTS], ({ rule }) => [rule.triggeringLogic?.triggersWhen]),
  refusal({
    id: "automation-rule-actions",
    summary: `An automation rule has ${ACTIONS.join(" to ")} actions.`,
    source: unworded(SOURCES.limits),
    find: ({ rule: { actions } }) => lengthProblem("Actions", actions ?? [], ACTIONS),
  }),
  wordRow("automation-rule-action-type", ["ActionType", ACTION_TYPES], ({ rule }) =>
    (rule.actions ?? []).map(({ actionType }) => actionType),
  ),
  actionRow("automation-rule-task-title", "A task has a title.", ["AddIncidentTask", "title"]),
  actionRow("automation-rule-playbook", "An action that runs a playbook names it.", [
    "RunPlaybook",
    "logicAppResourceId",
  ]),
  refusal({
    id: "automation-rule-conditions",
    summary: `An automation rule has at most ${CONDITIONS_MOST} conditions.`,
    source: unworded(SOURCES.limits),
    find: ({ rule }) => lengthProblem("Conditions", conditionsOf(rule), [0, CONDITIONS_MOST]),
  }),
  refusal({
    id: "automation-rule-inner-conditions",
    summary: `A group has ${INNER.join(" to ")} conditions.`,
    source: "Sentinel API, seen in Azure-Sentinel issue 12923",
    find: ({ rule }) =>
      conditionsOf(rule).some((each) => innerOf(each) && lengthProblem("", innerOf(each) ?? [], INNER))
        ? `'InnerConditions' must have between ${INNER[0]} and ${INNER[1]} items`
        : undefined,
  }),
  wordRow("automation-rule-condition-type", ["ConditionType", CONDITION_TYPES], ({ rule }) =>
    conditionsOf(rule).map(({ conditionType }) => conditionType),
  ),
  wordRow("automation-rule-property", ["PropertyName", AUTOMATION_PROPERTIES], ({ rule }) =>
    propertiesOf(rule).map(({ conditionProperties }) => conditionProperties?.propertyName),
  ),
  wordRow("automation-rule-operator", ["Operator", AUTOMATION_OPERATORS], ({ rule }) =>
    propertiesOf(rule).map(({ conditionProperties }) => conditionProperties?.operator),
  ),
  refusal({
    id: "automation-rules-full",
    summary: `A workspace has at most ${RULES_MOST} automation rules.`,
    source: unworded(SOURCES.limits),
    find: ({ others }) =>
      others >= RULES_MOST ? `The maximum number of automation rules (${RULES_MOST}) has been reached.` : undefined,
  }),
];

function conditionsOf({ triggeringLogic }: AutomationRuleSubject["rule"]): readonly Condition[] {
  return triggeringLogic?.conditions ?? [];
}

function propertiesOf(rule: AutomationRuleSubject["rule"]): Condition[] {
  return conditionsOf(rule).filter(({ conditionType }) => conditionType === "Property");
}

function innerOf({ conditionProperties }: Condition): readonly unknown[] | null | undefined {
  return conditionProperties?.innerConditions;
}

function lengthProblem(
  name: string,
  { length }: readonly unknown[],
  [least, most]: readonly [number, number],
): string | undefined {
  return length >= least && length <= most ? undefined : wrongLength(name, length, [least, most]);
}

function wordRow(
  id: string,
  [name, allowed]: readonly [string, readonly string[]],
  wordsOf: (subject: AutomationRuleSubject) => readonly (string | null | undefined)[],
): RefusalRow<AutomationRuleSubject> {
  return refusal({
    id,
    summary: `The ${name} of an automation rule is one that the API names.`,
    source: unworded(SOURCES.bicep),
    find: (subject) => {
      const other = findOther(wordsOf(subject), allowed);
      return other === undefined ? undefined : notOneOf(name, other, allowed);
    },
  });
}

function actionRow(
  id: string,
  summary: string,
  [type, field]: readonly [string, keyof NonNullable<Action["actionConfiguration"]>],
): RefusalRow<AutomationRuleSubject> {
  return refusal({
    id,
    summary,
    source: unworded(SOURCES.bicep),
    find: ({ rule: { actions } }) =>
      actions?.some((each) => each.actionType === type && !each.actionConfiguration?.[field]?.trim())
        ? dataModel(`The '${field}' field of an action '${type}' is required.`)
        : undefined,
  });
}
