import { tasksByRule } from "../sentinel/incident-tasks";
import type { IncidentTask, IncidentTasksSpec } from "../sentinel/incident-tasks";
import { refuse, warn } from "./breach";
import type { LimitBreach } from "./breach";
import { listLength, textLength, wholeNumber } from "./text";

const ANALYTICS_RULE_ID =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/]+\/providers\/Microsoft\.SecurityInsights\/alertRules\/[^/]+$/;
const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const HIGHEST_ORDER = 1000;
/** An incident's tasks. Source: service limits for Microsoft Sentinel, 2025-03-19. */
const MAX_TASKS = 40;
/** No document names a longest title; the list of tasks shows one line. */
const LONG_TITLE = 150;
/** 50 conditions are documented, the values of one condition are not. */
const MANY_RULES = 50;

/** What the tasks of an incident, and the automation rules made from them, must keep. */
export function incidentTasksLimits(spec: IncidentTasksSpec): readonly LimitBreach[] {
  return [
    ...textLength({ field: "displayName", value: spec.displayName, min: 1, max: 500 }),
    ...textLength({ field: "label", value: spec.label, min: 1, max: Infinity }),
    ...listLength("tasks", spec.tasks.length, 1, MAX_TASKS),
    ...spec.tasks.flatMap((task, index) => taskText(task, index + 1)),
    ...analyticsRules(spec.analyticsRuleIds),
    ...wholeNumber({ field: "order", value: spec.order, min: 1, max: HIGHEST_ORDER }),
    ...lastOrder(spec),
    ...expirationForm(spec.expiration),
  ];
}

function taskText({ title, description }: IncidentTask, place: number): LimitBreach[] {
  const empty = (what: string): LimitBreach =>
    refuse("task-text-empty", ["tasks"], `tasks: the ${what} of task ${place} is empty`, `write a ${what}`);
  return [
    ...(title.trim() === "" ? [empty("title")] : []),
    ...(description?.trim() === "" ? [empty("description")] : []),
    ...(title.length <= LONG_TITLE
      ? []
      : [
          warn(
            "task-title-long",
            ["tasks"],
            `tasks: the title of task ${place} has ${title.length} characters, more than ${LONG_TITLE}`,
            "say it in a line, and the rest in the description",
          ),
        ]),
  ];
}

function analyticsRules(ids: readonly string[]): LimitBreach[] {
  const fields = ["analyticsRuleIds"] as const;
  const wrong = ids.filter((id) => !ANALYTICS_RULE_ID.test(id));
  return [
    ...(ids.length === 0
      ? [refuse("no-analytics-rule", fields, "analyticsRuleIds: names no analytics rule", "name at least one")]
      : []),
    ...wrong.map((id) =>
      refuse(
        "analytics-rule-id-form",
        fields,
        `analyticsRuleIds: \`${id}\` is not the resource id of an analytics rule`,
        "give the id of a rule's resource, spelled as Azure spells it",
      ),
    ),
    ...(ids.length <= MANY_RULES
      ? []
      : [
          warn(
            "many-analytics-rules",
            fields,
            `analyticsRuleIds: ${ids.length} rules in one condition, more than ${MANY_RULES}`,
            "give the rules of one playbook",
          ),
        ]),
  ];
}

function lastOrder({ order, tasks }: IncidentTasksSpec): LimitBreach[] {
  const rules = tasksByRule(tasks).length;
  const last = order + rules - 1;
  if (order > HIGHEST_ORDER || last <= HIGHEST_ORDER) return [];
  return [
    refuse(
      "order-too-high",
      ["order", "tasks"],
      `order: ${order} is the first of ${rules} automation rules; the last would have ${last}, and ${HIGHEST_ORDER} is the highest`,
      `use ${HIGHEST_ORDER - rules + 1} or less`,
    ),
  ];
}

function expirationForm(expiration: string | undefined): LimitBreach[] {
  if (expiration === undefined || isUtcTime(expiration)) return [];
  const message = `expiration: \`${expiration}\` is not a time in UTC like 2027-01-31T00:00:00Z`;
  return [refuse("expiration-form", ["expiration"], message, "write date, time and Z")];
}

/** Whether a text is a time that exists: 30 February is read as 2 March, and so not written as it was. */
function isUtcTime(text: string): boolean {
  const time = Date.parse(text);
  return UTC_TIME.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, -1));
}
