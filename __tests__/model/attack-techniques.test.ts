import { findTechnique, replacementOf, TACTIC_NAMES, TECHNIQUE_IDS, TECHNIQUE_PATTERN } from "../../src/model";
import type { Technique } from "../../src/model";

const ALL = TECHNIQUE_IDS.map((id) => findTechnique(id)).filter((each) => each !== undefined);

test("techniques are found by their ids, sub-techniques too", () => {
  expect(findTechnique("T1608.001")).toEqual({
    id: "T1608.001",
    name: "Upload Malware",
    tactics: ["resource-development"],
    isDeprecated: false,
  });
});

test.each(["T9999", "T1608.042", "constructor", ""])("there is no technique %j", (id) => {
  expect(findTechnique(id)).toBeUndefined();
});

test("the tactics of all techniques are those of this version", () => {
  expect([...new Set(ALL.flatMap((each) => each.tactics))].sort()).toEqual([...TACTIC_NAMES].sort());
});

test("a live technique serves a tactic, and ids have their form", () => {
  const isLive = ({ revokedBy, isDeprecated }: Technique): boolean => revokedBy === undefined && !isDeprecated;

  expect(ALL.filter((each) => isLive(each) && each.tactics.length === 0)).toEqual([]);
  expect(TECHNIQUE_IDS.filter((each) => !TECHNIQUE_PATTERN.test(each))).toEqual([]);
});

test("what takes the place of a revoked technique is not revoked itself", () => {
  expect(ALL.map(replacementOf).filter((each) => each.revokedBy !== undefined)).toEqual([]);
});
