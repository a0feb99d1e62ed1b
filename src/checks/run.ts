import type { CompiledEnvironment, CompiledRule, DeployableKind, Finding } from "../compile";
import { schemaDigest } from "../languages";
import type { KqlSchema } from "../languages";
import type { Content, Detection } from "../model";
import { Analyses } from "./analyses";
import type { DetectionCheck, EnvironmentCheck, PlacedRuleCheck, RuleCheck } from "./check";
import { findingAt, findingOf } from "./findings";
import { faultFindings } from "./language-faults";
import { limitFindings } from "./limits";
import { CHECKS } from "./packs";
import { SchemaOf } from "./schema";
import type { CheckedEnvironment, CheckedRule } from "./subject";

/** What rules were judged to be, by the values that were judged: the same objects get the same judgement. */
export class Judgements {
  private readonly known = new WeakMap<object, Map<string, Judged>>();

  /** The judgement of a rule's values against a schema, made when it is not known. */
  of({ spec }: CompiledRule, digest: string, judge: () => Judged): Judged {
    const bySchema = this.known.get(spec) ?? new Map<string, Judged>();
    this.known.set(spec, bySchema);
    let judged = bySchema.get(digest);
    if (!judged) bySchema.set(digest, (judged = judge()));
    return judged;
  }
}

/** What a checker works with. */
export interface CheckerTools {
  /** Understands the rules' texts. @defaultValue in this process, without a cache */
  readonly analyses?: Analyses;
  /** What was judged before. @defaultValue nothing */
  readonly judgements?: Judgements;
}

/** Judges a project's compiled rules. Environments that share a rule share its judgement. */
export class Checker {
  private readonly schemas: SchemaOf;
  private readonly detections: ReadonlyMap<string, Detection>;
  private readonly analyses: Analyses;
  private readonly judgements: Judgements;

  /** @param content What the project holds. */
  constructor(
    private readonly content: Content,
    { analyses = new Analyses(), judgements = new Judgements() }: CheckerTools = {},
  ) {
    this.analyses = analyses;
    this.judgements = judgements;
    this.schemas = new SchemaOf(content);
    this.detections = new Map(content.detections.map((each) => [each.id, each]));
  }

  /** Everything that is wrong with what the environments would get. */
  findings(environments: readonly CompiledEnvironment[]): Finding[] {
    return [
      ...this.contentFindings(),
      ...environments.flatMap((each) => this.environmentFindings(each)),
      ...this.idleFindings(environments),
    ];
  }

  private contentFindings(): Finding[] {
    return OF.content.flatMap((check) =>
      check.find(this.content).map((problem) => findingAt(check, problem, problem.spot.source)),
    );
  }

  private environmentFindings(compiled: CompiledEnvironment): Finding[] {
    const { environment, rules } = compiled;
    const schema = this.schemas.of(environment);
    const deployed = rules.filter((each) => each.deployment.state === "deployed");
    const judged = deployed.map((each) => this.judge(each, schema));
    const subject = { environment, compiled, rules: judged.map((each) => each.rule), content: this.content };
    return [
      ...judged.flatMap((each) => each.findings),
      ...subject.rules.flatMap((each) => placedFindings(each, subject)),
      ...detectionFindings(subject, this.detections),
      ...OF.environment.flatMap((check) => environmentCheckFindings(check, subject)),
    ].map((finding) => ({ ...finding, environment: environment.id }));
  }

  /** Rules that no environment runs today may be switched on tomorrow: they are judged where they first appear. */
  private idleFindings(environments: readonly CompiledEnvironment[]): Finding[] {
    const seen = new Set(
      environments.flatMap(({ rules }) =>
        rules.flatMap((each) => (each.deployment.state === "deployed" ? each.id : [])),
      ),
    );
    return environments.flatMap(({ environment, rules }) =>
      rules.flatMap((rule) => {
        if (seen.has(rule.id)) return [];
        seen.add(rule.id);
        return this.judge(rule, this.schemas.of(environment)).findings;
      }),
    );
  }

  private judge(rule: CompiledRule, schema: KqlSchema): Judged {
    const judged = this.judgements.of(rule, schemaDigest(schema), () => this.judgeAnew(rule, schema));
    return judged.rule.rule === rule ? judged : { ...judged, rule: { ...judged.rule, rule } };
  }

  private judgeAnew(compiled: CompiledRule, schema: KqlSchema): Judged {
    const texts = this.analyses.textsOf(compiled, schema);
    const rule = { rule: compiled, detection: this.detections.get(compiled.detection), texts };
    return {
      rule,
      findings: [
        ...limitFindings(compiled),
        ...texts.flatMap((text) => faultFindings(rule, text)),
        ...OF.rule(compiled.kind).flatMap((check) =>
          check.find(rule).map((problem) => findingOf(check, problem, rule)),
        ),
      ],
    };
  }
}

interface Judged {
  readonly rule: CheckedRule;
  readonly findings: readonly Finding[];
}

/** The checks by what they look at. */
const OF = {
  content: CHECKS.filter((each) => each.of === "content"),
  environment: CHECKS.filter((each) => each.of === "environment"),
  detection: CHECKS.filter((each) => each.of === "detection"),
  rule: byKind(CHECKS.filter((each) => each.of === "rule")),
  placed: byKind(CHECKS.filter((each) => each.of === "placed-rule")),
};

function byKind<C extends RuleCheck | PlacedRuleCheck>(checks: readonly C[]): (kind: DeployableKind) => readonly C[] {
  const table = new Map<DeployableKind, C[]>();
  for (const check of checks) for (const kind of check.kinds) table.set(kind, [...(table.get(kind) ?? []), check]);
  return (kind) => table.get(kind) ?? [];
}

function placedFindings(rule: CheckedRule, environment: CheckedEnvironment): Finding[] {
  return OF.placed(rule.rule.kind).flatMap((check) =>
    check.find(rule, environment).map((problem) => findingOf(check, problem, rule)),
  );
}

function detectionFindings(subject: CheckedEnvironment, detections: ReadonlyMap<string, Detection>): Finding[] {
  const byDetection = new Map<Detection, CheckedRule[]>();
  for (const rule of subject.rules) {
    const detection = detections.get(rule.rule.detection);
    if (detection) byDetection.set(detection, [...(byDetection.get(detection) ?? []), rule]);
  }
  return [...byDetection].flatMap(([detection, rules]) =>
    OF.detection.flatMap((check) => detectionCheckFindings(check, detection, rules, subject)),
  );
}

function detectionCheckFindings(
  check: DetectionCheck,
  detection: Detection,
  rules: readonly CheckedRule[],
  { environment }: CheckedEnvironment,
): Finding[] {
  return check.find({ detection, environment, rules }).map(({ spot, ...problem }) => {
    const source = spot && "source" in spot ? spot.source : detection.source;
    const finding = findingAt(check, problem, source);
    return { ...finding, message: `detection ${detection.id}: ${finding.message}` };
  });
}

function environmentCheckFindings(check: EnvironmentCheck, subject: CheckedEnvironment): Finding[] {
  return check.find(subject).map((problem) => {
    const rule = subject.rules.find((each) => each.rule.id === problem.rule);
    if (rule) return { ...findingOf(check, problem, rule), isAcross: true };
    const source = problem.spot && "source" in problem.spot ? problem.spot.source : subject.environment.source;
    return findingAt(check, problem, source);
  });
}
