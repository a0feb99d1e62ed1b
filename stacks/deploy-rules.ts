import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import * as constructs from "../constructs";
import type { CompiledOf, CompiledRule, DeployableKind } from "../src/compile";
import { makeShared } from "./shared-things";

/** Where rules go, as far as their SIEM's provider does not decide it. */
export interface RulePlacement {
  /** What must be proven before anything else. @defaultValue nothing */
  readonly dependsOn?: ITerraformDependable[];
  /** The resource id of the Sentinel workspace; needed for rules of Sentinel. */
  readonly workspaceId?: string;
  /** Gives the id of the folder for searches; needed for scheduled searches. */
  readonly searchFolderId?: () => string;
}

/** A construct that made one main resource, by whose id others refer to it. */
export interface Deployed extends Construct {
  /** The resource. */
  readonly resource?: { readonly id: string } & ITerraformDependable;
  /** The resources, when there are several; the first is the main one. */
  readonly resources?: readonly ({ readonly id: string } & ITerraformDependable)[];
  /** The rows of a list: until they are there the list excludes nothing. */
  readonly items?: readonly ITerraformDependable[];
}

type Props = constructs.IdentityProps & { readonly dependsOn?: ITerraformDependable[] };
type Factory<Kind extends DeployableKind> = (
  scope: Construct,
  rule: CompiledOf<Kind>,
  props: Props,
  deployer: RuleDeployer,
) => Deployed;
type Factories = { readonly [Kind in DeployableKind]: Factory<Kind> };

const FACTORIES: Factories = {
  scheduled: (scope, { id, spec }, props, at) =>
    new constructs.ScheduledRule(scope, id, { ...spec, ...props, workspaceId: at.workspaceId() }),
  nrt: (scope, { id, spec }, props, at) =>
    new constructs.NrtRule(scope, id, { ...spec, ...props, workspaceId: at.workspaceId() }),
  hunting: (scope, { id, spec }, props, at) =>
    new constructs.HuntingQuery(scope, id, { ...spec, ...props, workspaceId: at.workspaceId() }),
  watchlist: (scope, { id, spec }, props, at) =>
    new constructs.Watchlist(scope, id, { ...spec, ...props, workspaceId: at.workspaceId() }),
  "saved-function": (scope, { id, spec }, props, at) =>
    new constructs.SavedFunction(scope, id, { ...spec, ...props, workspaceId: at.workspaceId() }),
  "incident-tasks": (scope, { id, spec: { rules, ...spec } }, props, at) =>
    new constructs.IncidentTasks(scope, id, {
      ...spec,
      ...props,
      workspaceId: at.workspaceId(),
      analyticsRuleIds: at.remoteIds(rules),
    }),
  match: (scope, { id, spec }, props) => new constructs.MatchRule(scope, id, { ...spec, ...props }),
  threshold: (scope, { id, spec }, props) => new constructs.ThresholdRule(scope, id, { ...spec, ...props }),
  aggregation: (scope, { id, spec }, props) => new constructs.AggregationRule(scope, id, { ...spec, ...props }),
  chain: (scope, { id, spec }, props) => new constructs.ChainRule(scope, id, { ...spec, ...props }),
  "first-seen": (scope, { id, spec }, props) => new constructs.FirstSeenRule(scope, id, { ...spec, ...props }),
  outlier: (scope, { id, spec }, props) => new constructs.OutlierRule(scope, id, { ...spec, ...props }),
  "scheduled-search": (scope, { id, spec }, props, at) =>
    new constructs.ScheduledSearch(scope, id, { ...spec, ...props, parentId: at.searchFolderId() }),
  monitor: (scope, { id, spec }, props) => new constructs.Monitor(scope, id, { ...spec, ...props }),
  "match-list": (scope, { id, spec }, props) => new constructs.MatchList(scope, id, { ...spec, ...props }),
  "tuning-expression": (scope, { id, spec: { rules, ...spec } }, props, at) =>
    new constructs.TuningExpression(scope, id, { ...spec, ...props, ruleIds: at.remoteIds(rules) }),
  "custom-insight": (scope, { id, spec: { rules, signalNames, ...spec } }, props, at) =>
    new constructs.CustomInsight(scope, id, {
      ...spec,
      ...props,
      ...(rules ? { ruleIds: at.remoteIds(rules) } : { signalNames: signalNames ?? [] }),
    }),
};

/** Makes constructs of compiled rules in one stack: each once, and what a rule needs before the rule itself. */
export class RuleDeployer {
  private readonly made = new Map<string, Deployed>();
  private readonly rules: ReadonlyMap<string, CompiledRule>;

  constructor(
    private readonly scope: Construct,
    rules: readonly CompiledRule[],
    private readonly placement: RulePlacement,
  ) {
    const deployed = rules.filter((each) => each.deployment.state === "deployed");
    this.rules = new Map(deployed.map((each) => [each.id, each]));
    if (this.rules.size < deployed.length) {
      const doubled = deployed.filter((each) => this.rules.get(each.id) !== each).map((each) => each.id);
      throw new RangeError(
        `${scope.node.path}: several things have the id ${doubled.join(", ")}; only one would be deployed`,
      );
    }
  }

  /** Makes everything that is deployed. @returns The constructs, by the ids of what they were made from. */
  deploy(): ReadonlyMap<string, Construct> {
    for (const id of this.rules.keys()) this.require(id);
    return this.made;
  }

  /** The workspace. @throws RangeError when none was given. */
  workspaceId(): string {
    const { workspaceId } = this.placement;
    if (workspaceId === undefined)
      throw new RangeError(`${this.scope.node.path}: a rule of Sentinel needs a workspaceId`);
    return workspaceId;
  }

  /** The folder for searches. @throws RangeError when none was given. */
  searchFolderId(): string {
    const { searchFolderId } = this.placement;
    if (searchFolderId === undefined)
      throw new RangeError(`${this.scope.node.path}: a scheduled search needs a searchFolderId`);
    return searchFolderId();
  }

  /** What the SIEM calls rules, as references that Terraform resolves. */
  remoteIds(ids: readonly string[]): string[] {
    return ids.map((id) => main(this.require(id)).id);
  }

  private require(id: string): Deployed {
    const before = this.made.get(id);
    if (before) return before;
    const rule = this.rules.get(id);
    if (!rule) throw new RangeError(`${this.scope.node.path}: \`${id}\` is needed and not deployed here`);
    const needs = rule.needs.filter((each) => this.rules.has(each)).flatMap((each) => whole(this.require(each)));
    const proofs = this.placement.dependsOn ?? [];
    const props: Props = {
      formerIds: rule.formerIds,
      notes: rule.notes,
      dependsOn: proofs.length + needs.length === 0 ? undefined : [...proofs, ...needs],
    };
    const deployed = makeShared(this.scope, rule, () => make(this.scope, rule, props, this));
    this.made.set(id, deployed);
    return deployed;
  }
}

function make<Kind extends DeployableKind>(
  scope: Construct,
  rule: CompiledOf<Kind>,
  props: Props,
  deployer: RuleDeployer,
): Deployed {
  const factory: Factory<Kind> = FACTORIES[rule.kind];
  return factory(scope, rule, props, deployer);
}

/** All that must be there before something that needs it. */
function whole(deployed: Deployed): ITerraformDependable[] {
  return [...(deployed.resources ?? [main(deployed)]), ...(deployed.items ?? [])];
}

function main(deployed: Deployed): { readonly id: string } & ITerraformDependable {
  const resource = deployed.resource ?? deployed.resources?.[0];
  if (!resource) throw new TypeError(`${deployed.node.path} made no resource`);
  return resource;
}
