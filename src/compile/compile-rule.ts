import { specificity } from "../model";
import type { Detection, Environment, Layer, Playbook, Ring, RuleSource } from "../model";
import type { CompiledRule, Deployment, Finding, Origin } from "./compiled-rule";
import { missingData } from "./data";
import { deviationsOf } from "./deviations";
import type { Deviations } from "./deviations";
import type { Drafts } from "./draft";
import { unjustified } from "./justification";
import type { LayerFilter } from "./layer-filter";
import { applyMode, modeByStatus, STATUS_ORIGIN } from "./mode";
import type { ModeEffect } from "./mode";
import { neededThings } from "./needs";
import type { Names } from "./needs";
import { lossNotes, playbookNotes } from "./rule-notes";
import { shardOf } from "./shards";
import { filterFindings } from "./texts";

/** Where a rule is compiled to, and what it may refer to. */
export interface RuleContext {
  /** The environment. */
  readonly environment: Environment;
  /** The environment's ring. */
  readonly ring: Ring;
  /** The ring, the groups, the environment: from the weakest to the strongest; groups stand side by side. */
  readonly layers: readonly (readonly Layer[])[];
  /** Playbooks, by technique. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
  /** Lists and functions, by the names that queries use. */
  readonly names: Names;
  /** Makes drafts, and shares those that nothing touched. */
  readonly drafts: Drafts;
  /** Stands for all of the above apart from the playbooks: the very same object when none of it changed. */
  readonly stamp: object;
}

/** A rule as an environment gets it, and what is wrong with how it gets there. */
export interface CompiledWithFindings {
  /** The rule. */
  readonly rule: CompiledRule;
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}

/** Compiles one rule for one environment, once. Pure: the same input gives the same output. */
export function compileRule(detection: Detection, source: RuleSource, context: RuleContext): CompiledWithFindings {
  const { drafts, environment, stamp } = context;
  const playbook = detection.playbook === undefined ? undefined : context.playbooks.get(detection.playbook);
  return drafts.once(source, { environment: environment.id, inputs: [stamp, playbook] }, () =>
    compileAnew(detection, source, playbook, context),
  );
}

function compileAnew(
  detection: Detection,
  source: RuleSource,
  playbook: Playbook | undefined,
  context: RuleContext,
): CompiledWithFindings {
  const { environment, layers, names } = context;
  const deviations = deviationsOf(detection, source, layers);
  const filters = filtersOf(detection, source, layers);
  const draft = context.drafts.of(detection, source, {
    deviations,
    filters,
    playbook,
    steps: environment.playbookSteps,
  });
  const wanted = wantedMode(detection, source, context, deviations);
  const effect = effectOf(wanted.deployment, source, environment, draft.spec);
  const needs = neededThings(source, draft.spec, names);
  const rule = {
    id: source.id,
    formerIds: source.formerIds,
    kind: source.kind,
    siem: source.siem,
    detection: detection.id,
    environment: environment.id,
    shard: shardOf(environment, detection, source),
    deployment: effect.deployment,
    ...withMode(draft, effect, wanted.origin),
    texts: source.texts.map(({ path, language, file }, index) => ({
      path,
      language,
      source: file === source.source.file ? { file, path: [...source.source.path, ...path] } : { file, path: [] },
      edits: draft.edits[index] ?? [],
    })),
    notes: [
      ...effect.notes,
      ...lossNotes(source, draft.spec, deviations.severity?.value ?? detection.severity),
      ...playbookNotes(source, playbook, environment.playbookSteps),
    ],
    needs: needs.ids,
    source: source.source,
  };
  const findings = [
    deviations.findings,
    draft.findings,
    needs.findings,
    filterFindings(
      source,
      filters.map(({ filter }) => filter),
    ),
    unjustified(detection, deviations, context.ring),
  ];
  // The schema of the rule's kind and `derive` together give every property that the kind's spec requires.
  return { rule: rule as unknown as CompiledRule, findings: findings.flat() };
}

function effectOf(
  wanted: Deployment,
  { kind }: RuleSource,
  environment: Environment,
  spec: Readonly<Record<string, unknown>>,
): ModeEffect {
  if (wanted.state === "absent") return { deployment: wanted, set: {}, notes: [] };
  return applyMode(kind, wanted.mode, environment, spec);
}

type Values = Pick<CompiledRule, "origins"> & { readonly spec: Readonly<Record<string, unknown>> };

/** The values after a mode; the very same objects when the mode changes none, so that environments share them. */
function withMode({ spec, origins }: Values, { set }: ModeEffect, origin: Origin): Values {
  const changed = Object.keys(set);
  if (changed.length === 0) return { spec, origins };
  const byMode = Object.fromEntries(changed.map((key) => [key, { ...origin, layer: "mode" as const }]));
  return { spec: { ...spec, ...set }, origins: { ...origins, ...byMode } };
}

function wantedMode(
  detection: Detection,
  rule: RuleSource,
  { environment, ring }: RuleContext,
  { mode }: Deviations,
): { readonly deployment: Deployment; readonly origin: Origin } {
  const byStatus: Origin = { ...STATUS_ORIGIN, source: detection.source };
  const missing = missingData(rule, environment);
  if (missing !== undefined) {
    return { deployment: { state: "absent", cause: "notApplicable", reason: missing }, origin: byStatus };
  }
  if (mode) return { deployment: { state: "deployed", mode: mode.value }, origin: mode.origin };
  return { deployment: modeByStatus(detection, ring), origin: byStatus };
}

function filtersOf(detection: Detection, rule: RuleSource, layers: readonly (readonly Layer[])[]): LayerFilter[] {
  return layers
    .flat()
    .flatMap((layer) =>
      layer.filters
        .filter((each) => specificity(each.select, detection, rule.id) > 0)
        .map((filter) => ({ layer, filter })),
    );
}
