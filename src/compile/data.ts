import type { Environment, RequiredData, RuleSource } from "../model";
import type { Finding } from "./compiled-rule";
import { dataUnknown } from "./errors";

interface Need {
  readonly what: string;
  readonly needed: readonly string[];
  readonly present: readonly string[] | "unknown";
}

/** Why a rule can find nothing in an environment, or `undefined` when its data is there or nobody knows. */
export function missingData(rule: RuleSource, environment: Environment): string | undefined {
  const gaps = needsOf(rule, environment).flatMap(({ what, needed, present }) => {
    const missing = present === "unknown" ? [] : needed.filter((each) => !present.includes(each));
    return missing.length === 0 ? [] : [`${what} ${missing.join(", ")}`];
  });
  return gaps.length === 0 ? undefined : `${environment.id} has no ${gaps.join(", no ")}`;
}

function needsOf({ siem, requires }: RuleSource, environment: Environment): Need[] {
  const kinds = siem === "sentinel" ? sentinelKinds(environment) : sumoKinds(environment);
  return kinds.map(({ key, what, present }) => ({ what, needed: requires[key], present }));
}

interface DataKind {
  readonly key: keyof RequiredData;
  readonly what: string;
  readonly plural: string;
  readonly present: readonly string[] | "unknown";
}

function sentinelKinds({ sentinel }: Environment): DataKind[] {
  if (!sentinel) return [];
  return [
    { key: "tables", what: "table", plural: "tables", present: sentinel.data.tables },
    { key: "connectors", what: "connector", plural: "connectors", present: sentinel.data.connectors },
  ];
}

function sumoKinds({ sumologic }: Environment): DataKind[] {
  if (!sumologic) return [];
  return [
    { key: "recordTypes", what: "record type", plural: "recordTypes", present: sumologic.data.recordTypes },
    { key: "products", what: "product", plural: "products", present: sumologic.data.products },
    {
      key: "sourceCategories",
      what: "source category",
      plural: "sourceCategories",
      present: sumologic.data.sourceCategories,
    },
  ];
}

/** A warning for each SIEM of an environment that does not list all of its data. */
export function unknownDataFindings(environment: Environment): Finding[] {
  const targets = [
    { target: "sentinel", kinds: sentinelKinds(environment) },
    { target: "sumologic", kinds: sumoKinds(environment) },
  ];
  return targets.flatMap(({ target, kinds }) => {
    const unknown = kinds.filter((each) => each.present === "unknown").map((each) => each.plural);
    return unknown.length === 0
      ? []
      : [dataUnknown({ ...environment.source, path: [target, "data"] }, unknown.join(", "))];
  });
}
