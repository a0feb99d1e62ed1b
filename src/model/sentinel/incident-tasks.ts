/** One task for the analyst who takes an incident. */
export interface IncidentTask {
  /** What to do, in a line. */
  readonly title: string;
  /** How to do it. @defaultValue none */
  readonly description?: string;
}

/** Tasks that every new incident of some analytics rules gets, in order. */
export interface IncidentTasksSpec {
  /** The title of the automation rule, 1 to 500 characters; further automation rules of the same tasks have it too. */
  readonly displayName: string;
  /** The resource ids of the analytics rules whose incidents get the tasks, at least one. */
  readonly analyticsRuleIds: readonly string[];
  /** The tasks, 1 to 40: an incident holds no more. */
  readonly tasks: readonly IncidentTask[];
  /** When the first automation rule runs among all of its workspace, 1 to 1000; further ones follow it directly. */
  readonly order: number;
  /** A label that the incident gets too: azurerm refuses an automation rule that has tasks alone. */
  readonly label: string;
  /** Whether it runs. @defaultValue true */
  readonly enabled?: boolean;
  /** When it stops, in UTC: `2027-01-31T00:00:00Z`. @defaultValue never */
  readonly expiration?: string;
}

/** The actions that one automation rule may have. */
const ACTIONS_PER_RULE = 20;

/** Tasks by automation rule: 19 each, for the label is an action too. */
export function tasksByRule(tasks: readonly IncidentTask[]): IncidentTask[][] {
  const size = ACTIONS_PER_RULE - 1;
  const rules = Math.ceil(tasks.length / size);
  return Array.from({ length: rules }, (_, index) => tasks.slice(index * size, (index + 1) * size));
}
