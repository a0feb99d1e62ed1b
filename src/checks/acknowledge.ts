import type { Finding } from "../compile";
import type { Acknowledgement, Content, Detection, Environment, Layer } from "../model";
import { acknowledgementUnused, acknowledgementVain } from "./errors";

/**
 * Marks the findings that a detection's or a layer's file acknowledges, whatever the day: expiry is judged later.
 * What a service or construct would refuse cannot be acknowledged; an acknowledgement of nothing is a finding.
 */
export function acknowledge(content: Content, findings: readonly Finding[]): readonly Finding[] {
  const scopes = scopesOf(content);
  const used = new Set<Acknowledgement>();
  const vain: Finding[] = [];
  const marked = findings.map((finding) => {
    const by = scopes.of(finding).find((each) => isAbout(each, finding));
    if (!by) return finding;
    used.add(by);
    if (finding.isRefusal === true) {
      vain.push(acknowledgementVain(by, finding));
      return finding;
    }
    const { reason, owner, expires } = by;
    return { ...finding, acknowledged: { reason, owner, expires } };
  });
  const unused = scopes.all.filter((each) => !used.has(each)).map(acknowledgementUnused);
  return [...marked, ...vain, ...unused];
}

function isAbout({ code, rules }: Acknowledgement, finding: Finding): boolean {
  return code === finding.code && (rules === undefined || (finding.rule !== undefined && rules.includes(finding.rule)));
}

/** Which acknowledgements may be about a finding. */
interface Scopes {
  readonly all: readonly Acknowledgement[];
  readonly of: (finding: Finding) => readonly Acknowledgement[];
}

function scopesOf(content: Content): Scopes {
  const layers: readonly Layer[] = [...content.rings, ...content.groups, ...content.environments];
  const all = [...content.detections, ...layers].flatMap((each) => each.acknowledged);
  if (all.length === 0) return { all, of: () => [] };
  const byRule = new Map<string, Detection>();
  const byFile = new Map<string, Detection>();
  for (const detection of content.detections) {
    byFile.set(detection.source.file, detection);
    for (const rule of detection.rules) byRule.set(rule.id, detection);
  }
  const byEnvironment = new Map(content.environments.map((each) => [each.id, layersOf(content, each)]));
  return {
    all,
    of: ({ rule, file, environment }) => {
      const detection = byRule.get(rule ?? "") ?? byFile.get(file ?? "");
      return [
        ...(detection?.acknowledged ?? []),
        ...(byEnvironment.get(environment ?? "") ?? []).flatMap((each) => each.acknowledged),
      ];
    },
  };
}

/** The nearest layer first: its acknowledgement is the one that is named. */
function layersOf(content: Content, environment: Environment): Layer[] {
  return [
    environment,
    ...content.groups.filter((each) => environment.groups.includes(each.id)),
    ...content.rings.filter((each) => each.id === environment.ring),
  ];
}
