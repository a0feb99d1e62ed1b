import type { Catalog } from "../catalog";
import type { Diagnostic } from "../diagnostics";
import type { Acknowledgement, Content, Layer } from "../model";
import type { Deadline } from "./deadline";
import { acknowledgementExpired, acknowledgementExpiring, deviationExpired, deviationExpiring } from "./errors";

const DAYS_AHEAD = 14;
const DAY = 86_400_000;

/** Everything in a project that ends on a day, in the order of the files. */
export function deadlinesOf(catalog: Catalog): Deadline[] {
  return [...acknowledgements(catalog), ...deviations(catalog)];
}

function acknowledgements(catalog: Catalog): Deadline[] {
  return [...catalog.detections, ...layersOf(catalog)]
    .flatMap((each) => each.acknowledged)
    .map(({ code, owner, expires, source }: Acknowledgement) => ({
      kind: "acknowledgement",
      what: `the acknowledgement of \`${code}\``,
      owner,
      expires,
      place: catalog.placeOf(source),
    }));
}

function deviations(catalog: Catalog): Deadline[] {
  return layersOf(catalog).flatMap((layer) =>
    [
      ...layer.overrides.map((each) => ({ ...each, what: `an override of ${layer.kind} ${layer.id}` })),
      ...layer.filters.map((each) => ({ ...each, what: `filter ${each.name} of ${layer.kind} ${layer.id}` })),
    ].flatMap(({ what, justification, source }): Deadline[] => {
      if (!justification) return [];
      const { owner, expires } = justification;
      return [{ kind: "deviation", what, owner, expires, place: catalog.placeOf(source) }];
    }),
  );
}

function layersOf({ rings, groups, environments }: Content): readonly Layer[] {
  return [...rings, ...groups, ...environments];
}

/**
 * What a day makes of deadlines: an error for what has ended, a warning for what ends within 14 days.
 * @param today `2026-11-22`.
 */
export function judgeDeadlines(deadlines: readonly Deadline[], today: string): Diagnostic[] {
  return deadlines.flatMap((deadline) => {
    const left = Math.round((Date.parse(deadline.expires) - Date.parse(today)) / DAY);
    const [ended, ending] =
      deadline.kind === "acknowledgement"
        ? [acknowledgementExpired, acknowledgementExpiring]
        : [deviationExpired, deviationExpiring];
    if (left < 0) return [ended(deadline)];
    return left <= DAYS_AHEAD ? [ending(deadline, left)] : [];
  });
}

/** Findings on a day: an acknowledgement that has ended covers nothing any more. */
export function onDay<Found extends Diagnostic>(findings: readonly Found[], today: string): Found[] {
  return findings.map((each) =>
    each.acknowledged && each.acknowledged.expires < today ? { ...each, acknowledged: undefined } : each,
  );
}
