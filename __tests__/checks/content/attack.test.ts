import { deprecatedTechniques } from "../../../src/checks/content/deprecated-techniques";
import { otherPlaybook } from "../../../src/checks/content/other-playbook";
import { revokedTechniques } from "../../../src/checks/content/revoked-techniques";
import { tacticWithoutTechnique } from "../../../src/checks/content/tactic-without-technique";
import { techniqueName } from "../../../src/checks/content/technique-name";
import { techniqueWithoutTactic } from "../../../src/checks/content/technique-without-tactic";
import { unknownTechniques } from "../../../src/checks/content/unknown-techniques";
import { saidOf } from "./said";

const CHECKS = [
  unknownTechniques,
  revokedTechniques,
  deprecatedTechniques,
  techniqueWithoutTactic,
  tacticWithoutTechnique,
];
const attack = (tactics: string, techniques: string): string =>
  `attack: { tactics: [${tactics}], techniques: [${techniques}] }\n`;
const said = (fragment: string): string[] => CHECKS.flatMap((check) => saidOf(check, "detection", fragment));

test.each([
  [
    "a technique that ATT&CK does not have",
    attack("resource-development", "T1608, T9999"),
    ["warning at attack.techniques.1: detection staging-download: ATT&CK Enterprise 19.2 has no technique T9999"],
  ],
  [
    "a revoked technique, by whose tactics its replacement goes",
    attack("defense-impairment", "T1562"),
    ["warning at attack.techniques.0: detection staging-download: T1562 (Impair Defenses) is revoked"],
  ],
  [
    "a deprecated technique",
    attack("resource-development", "T1608, T1043"),
    ["warning at attack.techniques.1: detection staging-download: T1043 (Commonly Used Port) is deprecated"],
  ],
  [
    "a technique without its tactic",
    attack("resource-development", "T1608, T1105"),
    [
      "warning at attack.techniques.1: detection staging-download: T1105 (Ingress Tool Transfer) serves command-and-control, of which none is among the tactics",
    ],
  ],
  [
    "a tactic without a technique",
    attack("resource-development, impact", "T1608"),
    ["warning at attack.tactics.1: detection staging-download: no technique of T1608 serves the tactic impact"],
  ],
  [
    "a rule's own techniques",
    "rules: { sentinel: [{ kind: nrt, techniques: [T1105] }] }\n",
    [
      "warning at rules.sentinel.1.techniques.0: rule r-nrt: T1105 (Ingress Tool Transfer) serves command-and-control, of which none is among the tactics",
      "warning at rules.sentinel.1.techniques: rule r-nrt: no technique of T1105 serves the tactic resource-development",
    ],
  ],
])("%s is told", (_, fragment, expected) => {
  expect(said(fragment)).toEqual(expected);
});

test.each([
  ["a technique with its tactic", attack("resource-development", "T1608")],
  ["a sub-technique without its technique", attack("resource-development", "T1608.001")],
  ["one of several tactics of a technique", attack("persistence", "T1053")],
  ["several techniques of one tactic", attack("resource-development", "T1608, T1587")],
  [
    "a rule with tactics and techniques of its own",
    "rules: { sentinel: [{ kind: nrt, tactics: [command-and-control], techniques: [T1105] }] }\n",
  ],
])("%s is left alone", (_, fragment) => {
  expect(said(fragment)).toEqual([]);
});

test("tactics beside a technique that nobody knows are left alone", () => {
  expect(saidOf(tacticWithoutTechnique, "detection", attack("impact", "T9999"))).toEqual([]);
});

test.each([
  ["T1066", "write T1027.005 (Indicator Removal from Tools), which took its place"],
  // Its replacement was revoked too.
  ["T1073", "write T1574.001 (DLL), which took its place"],
])("%s is revoked, and the help names what is there now", (id, help) => {
  const [problem] = revokedTechniques.find({
    ...EMPTY,
    detections: [{ id: "x", attack: { tactics: [], techniques: [id] }, rules: [], source: SOURCE }] as never,
  });

  expect(problem?.help).toBe(help);
});

const SOURCE = { file: "queries/x/x/detection.yaml", path: [] };
const EMPTY = {
  detections: [],
  playbooks: new Map(),
  lists: [],
  functions: [],
  rings: [],
  groups: [],
  environments: [],
} as const;

test.each([
  ["| Name | Staged Capabilities |\n", 1],
  ["| Name | Multi-Stage Channels |\n", 1],
  ["| Name | Stage Capabilities |\n", 0],
  ["| Name | stage-capabilities |\n", 0],
])("a playbook's %j gives %d findings", (row, count) => {
  expect(saidOf(techniqueName, "playbook", row)).toHaveLength(count);
});

test("a playbook of another technique is told", () => {
  expect(saidOf(otherPlaybook, "detection", attack("command-and-control", "T1105"))).toEqual([
    "warning at playbook: detection staging-download: its playbook is that of T1608, and it finds T1105",
  ]);
});

test.each([
  ["its own", attack("resource-development", "T1608")],
  ["that of a sub-technique's technique", attack("resource-development", "T1608.003")],
  ["that of one of several", attack("resource-development, command-and-control", "T1105, T1608")],
])("a playbook that is %s is left alone", (_, fragment) => {
  expect(saidOf(otherPlaybook, "detection", fragment)).toEqual([]);
});
