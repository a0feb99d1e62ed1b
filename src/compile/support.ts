import { selects } from "../model";
import type {
  Content,
  Detection,
  Environment,
  Layer,
  ListItem,
  Playbook,
  SharedList,
  Source,
  TenantFilter,
} from "../model";
import type { CompiledOf, CompiledRule, DeployableKind, Deployment, Origin } from "./compiled-rule";
import { neededByFilter, neededByFunction } from "./needs";
import type { Names } from "./needs";
import { leftOut, playbookTasks } from "./playbook-text";
import { MAIN_SHARD } from "./shards";

/** What support is made from. */
export interface SupportInput {
  /** What the project holds. */
  readonly content: Content;
  /** The environment. */
  readonly environment: Environment;
  /** Ring, groups, environment: from the weakest to the strongest. */
  readonly layers: readonly (readonly Layer[])[];
  /** The environment's rules, deployed or not. */
  readonly rules: readonly CompiledRule[];
  /** Lists and functions, by the names that queries use. */
  readonly names: Names;
}

const LIVE: Deployment = { state: "deployed", mode: "live" };

/** What deployed rules need beside them: the lists and functions they name, their playbooks' tasks, a tenant's exceptions. */
export function supportOf(input: SupportInput): CompiledRule[] {
  const deployed = input.rules.filter((each) => each.deployment.state === "deployed");
  const shards = [...new Set(deployed.map((each) => each.shard))].sort();
  const exceptions = shards.flatMap((shard) => tuning(input, deployed, shard));
  const needs = [...deployed, ...exceptions];
  const called = functions(input, needs);
  return [
    ...watchlists(input, [...needs, ...called]),
    ...matchLists(input, needs),
    ...called,
    ...shards.flatMap((shard) => tasks(input, deployed, shard)),
    ...exceptions,
  ];
}

type Common<Kind extends DeployableKind> = Omit<
  CompiledOf<Kind>,
  "id" | "formerIds" | "siem" | "spec" | "source" | "kind"
>;

function common<Kind extends DeployableKind>(
  environment: Environment,
  detection: string,
  shard = MAIN_SHARD,
): Common<Kind> {
  return {
    detection,
    environment: environment.id,
    shard,
    deployment: LIVE,
    texts: [],
    origins: {},
    notes: [],
    needs: [],
  };
}

/** Lists and functions stand in the main shard, before everything that names them. */
function needed(deployed: readonly CompiledRule[], siem: string, id: string): boolean {
  return deployed.some((rule) => rule.siem === siem && rule.needs.includes(id));
}

function watchlists(
  { content, environment }: SupportInput,
  deployed: readonly CompiledRule[],
): CompiledOf<"watchlist">[] {
  return content.lists.flatMap((list) => {
    if (!list.sentinel || !needed(deployed, "sentinel", list.id)) return [];
    const { searchKey } = list.sentinel;
    const row = (item: ListItem): Record<string, string> => ({
      Description: item.description,
      ...item.columns,
      [searchKey]: item.value,
    });
    const spec = {
      displayName: list.name,
      description: list.description,
      itemsSearchKey: searchKey,
      items: list.items.map(row),
    };
    return [{ ...named(list), kind: "watchlist", siem: "sentinel", ...common(environment, list.id), spec }];
  });
}

function matchLists(
  { content, environment }: SupportInput,
  deployed: readonly CompiledRule[],
): CompiledOf<"match-list">[] {
  return content.lists.flatMap((list) => {
    if (!list.sumologic || !needed(deployed, "sumologic", list.id)) return [];
    const items = list.items.map(({ value, description }) => ({ value, description }));
    const spec = { description: list.description, targetColumn: list.sumologic.targetColumn, items };
    return [{ ...named(list), kind: "match-list", siem: "sumologic", ...common(environment, list.id), spec }];
  });
}

function named({ id, formerIds, source }: SharedList): Pick<SharedList, "id" | "formerIds" | "source"> {
  return { id, formerIds, source };
}

/** The functions that are called, also by one another. */
function functions(
  { content, environment, names }: SupportInput,
  deployed: readonly CompiledRule[],
): CompiledOf<"saved-function">[] {
  const called = new Set(deployed.filter((each) => each.siem === "sentinel").flatMap((each) => each.needs));
  const needsOf = new Map(content.functions.map((each) => [each.id, neededByFunction(each, names).ids]));
  for (const id of called) for (const need of needsOf.get(id) ?? []) called.add(need);
  return content.functions
    .filter((each) => called.has(each.id))
    .map(({ id, formerIds, name, parameters, query, querySource, source }) => {
      const spec = { displayName: name, query, functionParameters: parameters };
      const needs = (needsOf.get(id) ?? []).filter((each) => each !== id);
      return {
        id,
        formerIds,
        kind: "saved-function",
        siem: "sentinel",
        ...common(environment, id),
        spec,
        texts: [{ path: ["query"], language: "kql", source: querySource, edits: [] }],
        needs,
        source,
      };
    });
}

/** One set of tasks a playbook, bound to the analytics rules of the detections that follow it. */
function tasks(
  { content, environment }: SupportInput,
  deployed: readonly CompiledRule[],
  shard: string,
): CompiledOf<"incident-tasks">[] {
  const detections = new Map(content.detections.map((each) => [each.id, each]));
  return [...content.playbooks.values()].flatMap((playbook) => {
    const steps = playbookTasks(playbook, environment.playbookSteps);
    const rules = deployed
      .filter((rule) => rule.shard === shard && (rule.kind === "scheduled" || rule.kind === "nrt"))
      .filter((rule) => detections.get(rule.detection)?.playbook === playbook.id)
      .map((rule) => rule.id)
      .sort();
    if (steps.length === 0 || rules.length === 0) return [];
    const missing = leftOut(playbook, environment.playbookSteps);
    const spec = {
      displayName: `Playbook ${playbook.id} ${playbook.name}`,
      rules,
      tasks: steps,
      order: taskOrder(playbook),
      label: `playbook-${playbook.id}`,
    };
    return [
      {
        id: inShard(`siemform-playbook-${slug(playbook.id)}`, shard),
        formerIds: [],
        kind: "incident-tasks",
        siem: "sentinel",
        ...common(environment, playbook.id, shard),
        spec,
        origins: { tasks: stepsOrigin(environment) },
        notes: missing === undefined ? [] : [missing],
        needs: rules,
        source: { file: playbook.file, path: [] },
      },
    ];
  });
}

function stepsOrigin({ id, playbookSteps, source }: Environment): Origin {
  const by = `playbookSteps ${playbookSteps} of environment ${id}`;
  return { layer: "environment", by, source: { ...source, path: [...source.path, "playbookSteps"] } };
}

/** A place among a workspace's automation rules that no other playbook moves: ten numbers for each technique. */
function taskOrder(playbook: Playbook): number {
  return 1 + (Number(playbook.id.replace(/\D/g, "")) % 98) * 10;
}

const TUNABLE: ReadonlySet<string> = new Set(["match", "threshold", "aggregation", "chain", "first-seen", "outlier"]);

/** Exceptions to Cloud SIEM rules stand beside the rules: an edit of a rule's expression would reset its baseline. */
function tuning(
  { content, environment, layers, names }: SupportInput,
  deployed: readonly CompiledRule[],
  shard: string,
): CompiledOf<"tuning-expression">[] {
  const detections = new Map(content.detections.map((each) => [each.id, each]));
  return layers.flat().flatMap((layer) =>
    layer.filters.flatMap((filter) => {
      const rules = deployed
        .filter(
          (rule) =>
            rule.shard === shard &&
            TUNABLE.has(rule.kind) &&
            isSelected(filter, detections.get(rule.detection), rule.id),
        )
        .map((rule) => rule.id)
        .sort();
      if (filter.cse === undefined || rules.length === 0) return [];
      const spec = {
        name: `${layer.id} ${filter.name}`,
        description: justified(filter),
        expression: filter.cse,
        rules,
      };
      return [
        {
          id: inShard(`siemform-filter-${layer.kind}-${layer.id}-${filter.name}`, shard),
          formerIds: [],
          kind: "tuning-expression",
          siem: "sumologic",
          ...common<"tuning-expression">(environment, layer.id, shard),
          spec,
          texts: [{ path: ["expression"], language: "cse-expression", source: placeOfCse(filter), edits: [] }],
          needs: [...new Set([...rules, ...neededByFilter(filter, names).ids])].sort(),
          source: filter.source,
        },
      ];
    }),
  );
}

function placeOfCse({ source }: TenantFilter): Source {
  return { ...source, path: [...source.path, "cse"] };
}

function isSelected(filter: TenantFilter, detection: Detection | undefined, rule: string): boolean {
  return detection !== undefined && selects(filter.select, detection, rule);
}

function justified({ justification: { reason, owner, ticket, expires } }: TenantFilter): string {
  return `${reason} (owner ${owner}, ticket ${ticket}, expires ${expires})`;
}

function slug(technique: string): string {
  return technique.toLowerCase().replace(".", "-");
}

function inShard(id: string, shard: string): string {
  return shard === MAIN_SHARD ? id : `${id}-${shard}`;
}
