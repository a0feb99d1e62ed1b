import { camel, pascal } from "./camel";

type Json = Readonly<Record<string, unknown>>;

/** Arguments that a service keeps in another shape than Terraform's. */
export interface Translation {
  /** What is compared thereby: arguments, or blocks' own arguments with dots. */
  readonly of: readonly string[];
  /** Where the service keeps it. */
  readonly field: string;
  /** What the service keeps for a resource's arguments; `undefined` when the resource has none of them. */
  readonly wanted: (body: Json) => unknown;
}

/** The field that stands for the place that a thing is in. */
export const PLACE = "@place";

const PROVIDER = "/providers/microsoft.securityinsights";

/** An Azure resource's parent: the place that a thing is in, which the sandbox writes short and without capitals. */
export function scopeOf(argument: string): Translation {
  const wanted = ({ [argument]: id }: Json): unknown =>
    typeof id === "string" ? id.toLowerCase().replace(PROVIDER, "") : undefined;
  return { of: [argument], field: PLACE, wanted };
}

/** What alerts are given from columns. */
export const dynamicProperties: Translation = {
  of: ["alert_details_override.dynamic_property.name", "alert_details_override.dynamic_property.value"],
  field: "properties.alertDetailsOverride.alertDynamicProperties",
  wanted: (body) => {
    const properties = blocks(body["alert_details_override"]).flatMap((each) => blocks(each["dynamic_property"]));
    return some(properties.map(({ name, value }) => ({ alertProperty: name, value })));
  },
};

/** What an automation rule does, in its order, and on which incidents. */
export const actions: readonly Translation[] = [
  {
    of: [
      ...["action_incident.labels", "action_incident.order"],
      ...["description", "order", "title"].map((each) => `action_incident_task.${each}`),
    ],
    field: "properties.actions",
    wanted: (body) =>
      some([
        ...blocks(body["action_incident"]).map(({ order, labels }) => ({
          order,
          actionType: "ModifyProperties",
          actionConfiguration: { labels: (labels as readonly string[]).map((labelName) => ({ labelName })) },
        })),
        ...blocks(body["action_incident_task"]).map(({ order, title, description }) => ({
          order,
          actionType: "AddIncidentTask",
          actionConfiguration: { title, description },
        })),
      ])?.sort((one, other) => Number(one.order) - Number(other.order)),
  },
  {
    of: ["condition_json"],
    field: "properties.triggeringLogic.conditions",
    wanted: ({ condition_json: text }) => (typeof text === "string" ? (JSON.parse(text) as unknown) : undefined),
  },
];

/** The time that a search looks at, and that its schedule looks at. */
export const searchRanges: readonly Translation[] = [
  { of: ["time_range"], field: "timeRange", wanted: (body) => range(body["time_range"]) },
  {
    of: ["schedule.parseable_time_range"],
    field: "schedule.parseableTimeRange",
    wanted: (body) => range(blocks(body["schedule"])[0]?.["parseable_time_range"]),
  },
];

/** When a monitor goes off, and when it is well again. */
export const triggers: Translation = {
  of: ["trigger_conditions"],
  field: "triggers",
  wanted: (body) =>
    some(
      blocks(body["trigger_conditions"]).flatMap((conditions) =>
        Object.entries(conditions).flatMap(([kind, condition]) => triggersOf(pascal(kind), condition)),
      ),
    ),
};

function triggersOf(detectionMethod: string, condition: unknown): Json[] {
  return blocks(condition).flatMap((levels) =>
    Object.entries(levels).flatMap(([level, body]) =>
      blocks(body).flatMap(({ alert, resolution, ...shared }) =>
        (
          [
            [alert, ""],
            [resolution, "Resolved"],
          ] as const
        ).flatMap(([block, prefix]) =>
          blocks(block).map((each) => ({
            ...spelled(shared),
            ...spelled(each),
            triggerType: `${prefix}${pascal(level)}`,
            detectionMethod,
          })),
        ),
      ),
    ),
  );
}

/** A range as the service types it: a kind, and boundaries with a kind each. */
function range(value: unknown): Json | undefined {
  const [kind, bounded] = only(value);
  if (kind === undefined) return undefined;
  const boundaries = Object.entries(blocks(bounded)[0] ?? {}).map(([end, value]) => {
    const [kind = "", boundary] = only(value);
    return [end, { type: `${pascal(kind)}Boundary`, ...spelled(blocks(boundary)[0] ?? {}) }] as const;
  });
  return { type: pascal(kind), ...Object.fromEntries(boundaries) };
}

/** The one block that a block holds, with its name. */
function only(value: unknown): readonly [] | readonly [string, unknown] {
  const [one] = blocks(value).flatMap((each) => Object.entries(each));
  return one ?? [];
}

function spelled(body: Json): Json {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [camel(name), value]));
}

/** A block is an object, or a list of them. */
function blocks(value: unknown): readonly Json[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each): each is Json => typeof each === "object" && each !== null);
}

function some<T>(all: readonly T[]): T[] | undefined {
  return all.length > 0 ? [...all] : undefined;
}
