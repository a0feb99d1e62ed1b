import { compareText } from "../diagnostics";
import { SIEMS } from "../model";
import type { Content, Detection, Environment, Layer, Ring } from "../model";
import { bindRules } from "./bindings";
import { compileRule } from "./compile-rule";
import type { RuleContext } from "./compile-rule";
import type { CompiledEnvironment, CompiledRule, Finding, Unsupported } from "./compiled-rule";
import { unknownDataFindings } from "./data";
import { Drafts } from "./draft";
import { filterEffectFindings } from "./filter-findings";
import { nameFindings, namesOf, neededByFilter, neededByFunction } from "./needs";
import type { Names } from "./needs";
import { overrideFindings } from "./override-findings";
import { parameterFieldFindings, parameterSiteFindings } from "./parameters";
import { supportOf } from "./support";

/** Compiles a project's rules for its environments, one environment at a time. */
export class Compiler {
  private readonly names: Names;

  /**
   * @param content What the project holds; its files must be free of errors.
   * @param drafts What compiling the same rules gave before. @defaultValue nothing
   */
  constructor(
    private readonly content: Content,
    private readonly drafts: Drafts = new Drafts(),
  ) {
    this.names = namesOf(content);
  }

  /** What is wrong whatever the environment: parameters that stand nowhere or twice, overrides of nothing. */
  findings(): Finding[] {
    return [
      ...this.content.detections.flatMap((each) => this.parameterFindings(each)),
      ...overrideFindings(this.content),
      ...filterEffectFindings(this.content),
      ...nameFindings(this.content.lists),
      ...nameFindings(this.content.functions),
      ...this.content.functions.flatMap((each) => neededByFunction(each, this.names).findings),
      ...[...this.content.rings, ...this.content.groups, ...this.content.environments].flatMap((layer) =>
        layer.filters.flatMap((each) => neededByFilter(each, this.names).findings),
      ),
    ];
  }

  private parameterFindings(detection: Detection): Finding[] {
    return this.drafts.once(detection, { environment: "", inputs: [] }, () => [
      ...parameterFieldFindings(detection),
      ...detection.rules.flatMap((rule) => parameterSiteFindings(rule, detection.parameters)),
    ]);
  }

  /** Everything that one environment gets. @throws RangeError when the environment's ring is unknown. */
  compile(environment: Environment): CompiledEnvironment {
    const context = this.contextOf(environment);
    const findings: Finding[] = [...unknownDataFindings(environment)];
    const rules: CompiledRule[] = [];
    for (const detection of this.content.detections) {
      for (const source of detection.rules) {
        if (!environment[source.siem]) continue;
        const compiled = compileRule(detection, source, context);
        rules.push(compiled.rule);
        findings.push(...compiled.findings);
      }
    }
    const bound = bindRules(rules);
    const { names, content } = this;
    const support = supportOf({ content, environment, layers: context.layers, rules: bound.rules, names });
    return {
      environment,
      rules: [...bound.rules, ...support].sort((a, b) => compareText(a.id, b.id)),
      unsupported: this.unsupported(environment),
      findings: [...findings, ...bound.findings].map((each) => ({ ...each, environment: environment.id })),
    };
  }

  /** Detections that say why they have no rule for a SIEM that the environment has. */
  private unsupported(environment: Environment): Unsupported[] {
    return this.content.detections.flatMap(({ id, notSupported }) =>
      SIEMS.flatMap((siem) => {
        const reason = notSupported[siem];
        return reason === undefined || !environment[siem] ? [] : [{ detection: id, siem, reason }];
      }),
    );
  }

  private contextOf(environment: Environment): RuleContext {
    const ring = this.content.rings.find((each) => each.id === environment.ring);
    if (!ring) throw new RangeError(`environment ${environment.id}: there is no ring ${environment.ring}`);
    const groups = this.content.groups.filter((each) => environment.groups.includes(each.id));
    const layers: readonly (readonly Layer[])[] = [[ring], groups, [environment]];
    return {
      environment,
      ring: ring satisfies Ring,
      layers,
      playbooks: this.content.playbooks,
      names: this.names,
      drafts: this.drafts,
      stamp: this.drafts.stamp(environment.id, [...layers.flat(), ...this.content.lists, ...this.content.functions]),
    };
  }
}
