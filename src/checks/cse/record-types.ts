import { nearestWord } from "../../diagnostics";
import { RECORD_TYPES } from "../../languages";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { CSE_KINDS, filtersOf, isWhole, requiredData } from "./cse-rules";
import type { CheckedCse } from "./cse-rules";
import { findEventMapping } from "./event-mappings";

const AT_REQUIRES = { field: ["requires", "recordTypes"] } as const;
const ORDINARY: readonly string[] = RECORD_TYPES.filter((each) => !each.system).map((each) => each.name);

/** A rule requires record types that exist. */
export const knownRecordTypes = ruleCheck(
  {
    code: "record-type-unknown",
    level: "error",
    title: "The record types that a rule requires exist, and log mappings can make them.",
    why: "A rule is left out of every environment that lacks a type it requires: with a type that nothing makes it is deployed nowhere. Canary and FailedRecord are made by Sumo Logic itself, not from logs.",
    example: {
      language: "detection",
      wrong: "rules:\n  sumologic:\n    - { kind: match, requires: { record_types: [FailedRecord] } }\n",
      right: "rules:\n  sumologic:\n    - { kind: match, requires: { record_types: [NetworkHTTP] } }\n",
    },
    source: "SumoLogic/cloud-siem-content-catalog, schema/record_types.md (27c4e8fe)",
  },
  CSE_KINDS,
  (rule) => {
    const required = requiredData(rule)?.recordTypes ?? [];
    return required.flatMap((name): Problem[] => {
      if (ORDINARY.includes(name)) return [];
      const isSystem = RECORD_TYPES.some((each) => each.name === name);
      const near = nearestWord(name, ORDINARY);
      return [
        {
          message: isSystem
            ? `requires: ${name} is a record type that only Sumo Logic itself makes`
            : `requires: there is no record type ${name}`,
          help: isSystem || near === undefined ? `use one of ${ORDINARY.join(", ")}` : `did you mean ${near}?`,
          spot: AT_REQUIRES,
        },
      ];
    });
  },
);

/** A rule requires the record type that its expressions leave. */
export const requiredRecordTypes = ruleCheck(
  {
    code: "record-type-undeclared",
    level: "warning",
    title: "A rule requires the record types that its expressions cannot do without.",
    why: "`requires` decides where a rule is deployed. An expression that leaves one type of record is never true where that type is missing, and nobody is told.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      requires: { record_types: [] }\n      expression: objectType = 'NetworkHTTP' AND http_url LIKE '%.exe'\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      requires: { record_types: [NetworkHTTP] }\n      expression: objectType = 'NetworkHTTP' AND http_url LIKE '%.exe'\n",
    },
    source: "siemform: docs/detections.md, requires",
  },
  CSE_KINDS,
  (rule) => {
    const required = requiredData(rule)?.recordTypes;
    if (!required) return [];
    const missing = filtersOf(rule)
      .filter(isWhole)
      .flatMap(({ analysis: { objectTypes = [] } }) => (objectTypes.length === 1 ? objectTypes : []))
      .filter((each) => ORDINARY.includes(each) && !required.includes(each));
    return [...new Set(missing)].map((name) => ({
      message: `requires: does not name ${name}, without which the expression is never true`,
      help: `add ${name} to record_types of \`requires\``,
      spot: AT_REQUIRES,
    }));
  },
);

/** A rule requires no record type that its expressions rule out. */
export const unusedRecordTypes = ruleCheck(
  {
    code: "record-type-unused",
    level: "warning",
    title: "A rule requires no record type that none of its expressions can meet.",
    why: "A rule is left out of an environment that lacks a type it requires, although it would have worked there: it needs other records. Where only the events are known, the type is that of Cloud SIEM's own mapping, and the finding a hint.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - kind: match\n      requires: { record_types: [NetworkHTTP, NetworkDNS] }\n      expression: objectType = 'NetworkHTTP' AND http_url LIKE '%.exe'\n",
      right:
        "rules:\n  sumologic:\n    - kind: match\n      requires: { record_types: [NetworkHTTP] }\n      expression: objectType = 'NetworkHTTP' AND http_url LIKE '%.exe'\n",
    },
    source:
      "siemform: docs/detections.md, requires; SumoLogic/cloud-siem-content-catalog, mappings of Microsoft Windows",
  },
  CSE_KINDS,
  (rule) => {
    const required = requiredData(rule)?.recordTypes ?? [];
    const types = filtersOf(rule).map((each) => (isWhole(each) ? typesOf(each) : undefined));
    if (types.length === 0 || types.includes(undefined)) return [];
    const left = types.flatMap((each) => each?.names ?? []);
    const isSure = types.every((each) => each?.isSure);
    return required
      .filter((each) => ORDINARY.includes(each) && !left.includes(each))
      .map((name): Problem => ({
        message: `requires: names ${name}, but the expressions are about records of ${[...new Set(left)].join(", ")}`,
        help: `take ${name} out of \`requires\`, or let an expression ask for it`,
        spot: AT_REQUIRES,
        ...(isSure ? {} : { level: "info" }),
      }));
  },
);

/** The types of records that an expression leaves, by its own words or by its events. */
function typesOf({ analysis: { objectTypes, eventIds } }: CheckedCse): LeftTypes | undefined {
  if (objectTypes) return { names: objectTypes, isSure: true };
  const mappings = (eventIds ?? []).map(findEventMapping);
  if (mappings.length === 0 || mappings.includes(undefined)) return undefined;
  return { names: mappings.flatMap((each) => each?.recordType ?? []), isSure: false };
}

interface LeftTypes {
  readonly names: readonly string[];
  readonly isSure: boolean;
}
