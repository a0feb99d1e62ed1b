import type { Finding } from "../compile";
import type { Acknowledgement, Content, Detection, Environment, Layer, Source } from "../model";
import { acknowledgementUnused, acknowledgementVain } from "./errors";

/** How findings are answered for. */
export interface AcknowledgeOptions {
  /** Whether everything could be judged, so that an acknowledgement of nothing is one. @defaultValue true */
  readonly isWhole?: boolean;
}

/**
 * Marks the findings that a detection's or a layer's file acknowledges, whatever the day: expiry is judged later.
 * What a service or construct would refuse cannot be acknowledged; an acknowledgement of nothing is a finding.
 */
export function acknowledge(
  content: Content,
  findings: readonly Finding[],
  { isWhole = true }: AcknowledgeOptions = {},
): readonly Finding[] {
  const scopes = scopesOf(content);
  if (scopes.all.length === 0) return findings;
  const used = new Set<Acknowledgement>();
  const vain: Finding[] = [];
  const marked = findings.map((finding) => {
    const by = scopes.of(finding);
    if (!by) return finding;
    used.add(by);
    if (finding.isRefusal === true) {
      vain.push(acknowledgementVain(by, finding));
      return finding;
    }
    const { reason, owner, expires } = by;
    return { ...finding, acknowledged: { reason, owner, expires } };
  });
  const unused = isWhole ? scopes.all.filter((each) => !used.has(each)) : [];
  const found = [...new Set(findings.map((each) => each.code))];
  return [...marked, ...vain, ...unused.map((each) => acknowledgementUnused(each, found))];
}

/** Which acknowledgement is about a finding. */
interface Scopes {
  readonly all: readonly Acknowledgement[];
  readonly of: (finding: Finding) => Acknowledgement | undefined;
}

/** Where a finding stands: in a detection, maybe in one of its rules. */
interface Standing {
  readonly detection: Detection | undefined;
  readonly rule: string | undefined;
}

function scopesOf(content: Content): Scopes {
  const layers = [...content.rings, ...content.groups, ...content.environments];
  const byEnvironment = new Map(content.environments.map((each) => [each.id, layersOf(content, each)]));
  const byFile = new Map(layers.map((each) => [each.source.file, each]));
  const standingOf = standings(content.detections);
  return {
    all: [...content.detections, ...layers].flatMap((each) => each.acknowledged),
    of: (finding) => {
      const { detection, rule } = standingOf(finding);
      const above = byEnvironment.get(finding.environment ?? "") ?? [];
      return [detection, byFile.get(finding.file ?? ""), ...above]
        .flatMap((each) => each?.acknowledged ?? [])
        .find((each) => isAbout(each, finding.code, rule));
    },
  };
}

function isAbout({ code, rules }: Acknowledgement, found: string, rule: string | undefined): boolean {
  return code === found && (rules === undefined || (rule !== undefined && rules.includes(rule)));
}

/** The nearest layer first: its acknowledgement is the one that is named. */
function layersOf(content: Content, environment: Environment): Layer[] {
  return [
    environment,
    ...content.groups.filter((each) => environment.groups.includes(each.id)),
    ...content.rings.filter((each) => each.id === environment.ring),
  ];
}

/** A finding stands in the detection of its rule, or of its file; in the rule that it names, or whose lines it names. */
function standings(detections: readonly Detection[]): (finding: Finding) => Standing {
  const byFolder = new Map(detections.map((each) => [folderOf(each.source.file), each]));
  const byRule = new Map(detections.flatMap((each) => each.rules.map(({ id }) => [id, each] as const)));
  return ({ rule, file = "", source }) => {
    const detection = byRule.get(rule ?? "") ?? byFolder.get(folderOf(file));
    return { detection, rule: rule ?? ruleAt(detection, source) };
  };
}

function ruleAt(detection: Detection | undefined, source: Source | undefined): string | undefined {
  if (!detection || source?.file !== detection.source.file) return undefined;
  return detection.rules.find((each) => each.source.path.every((step, index) => source.path[index] === step))?.id;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
