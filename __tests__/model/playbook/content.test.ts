import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlaybook, renderPlaybook } from "../../../src/model/playbook";
import type { Playbook } from "../../../src/model/playbook";
import { differingWords } from "./sample";

const CASES = [
  {
    technique: "T1608",
    head: {
      title: "Stage_Capabilities - T1608",
      name: "Stage Capabilities",
      tactics: ["Resource Development"],
      notes: { beforeTitle: "", beforeTable: "", afterTable: "" },
    },
    counts: [5, 5, 4, 4, 4, 4, 5],
  },
  {
    technique: "T1104",
    head: {
      title: "Multi-Stage_Channels - T1104",
      name: "Multi-Stage Channels",
      tactics: ["Command and Control"],
      notes: { beforeTitle: "", beforeTable: "", afterTable: "" },
    },
    counts: [5, 4, 4, 2, 3, 3, 4],
  },
];

const fileOf = (technique: string): string => `queries/${technique}/playbook.md`;
const textOf = (technique: string): string => readFileSync(join(__dirname, "../../..", fileOf(technique)), "utf8");

function read(technique: string): Playbook {
  const { playbook, diagnostics } = parsePlaybook(textOf(technique), fileOf(technique));
  if (playbook) return playbook;
  throw new RangeError(`${technique}: ${diagnostics.map((each) => each.message).join("; ")}`);
}

const listsOf = (playbook: Playbook) => [
  playbook.logSources,
  playbook.keyIndicators,
  playbook.questions,
  playbook.escalation,
  playbook.triage,
  playbook.investigation,
  playbook.containment,
];

test.each(CASES)("the playbook of $technique has no mistake", ({ technique, head }) => {
  const { playbook, diagnostics } = parsePlaybook(textOf(technique), fileOf(technique));

  expect(diagnostics).toEqual([]);
  expect(playbook).toMatchObject({ ...head, id: technique, technique, file: fileOf(technique) });
});

test.each(CASES)("the playbook of $technique has all its points and steps", ({ technique, counts }) => {
  expect(listsOf(read(technique)).map((points) => points.length)).toEqual(counts);
});

test.each(CASES)("no word of the playbook of $technique is lost", ({ technique }) => {
  const playbook = read(technique);
  const cells = Object.values(playbook.raw).slice(4);

  expect(
    cells.map((cell, index) => differingWords(cell, listsOf(playbook)[index]?.map((point) => point.text) ?? [])),
  ).toEqual(cells.map(() => []));
});

test.each(CASES)("the playbook of $technique stands in the form that it is rendered in", ({ technique }) => {
  expect(renderPlaybook(read(technique))).toBe(textOf(technique));
});

test("the steps of T1608 are in their order, with short titles", () => {
  expect(read("T1608").triage.map((step) => `${step.tier} ${String(step.order)} ${step.title}`)).toEqual([
    "L1 1 Establish from the network and application logs when the changes were made and what their origin is",
    "L1 2 Compare them with what users did and how they accessed the resources",
    "L1 3 Look for a recent patch or update that coincides with the staging",
    "L1 4 Confirm that the infrastructure or services in question are configured and secured properly",
  ]);
});

test("a semicolon between two clauses of T1104 does not make two steps of one", () => {
  expect(read("T1104").triage[1]).toEqual({
    order: 2,
    tier: "L1",
    title: "Confirm what the endpoint did after the network callback",
    text:
      "Confirm what the endpoint did after the network callback; look for a changed system configuration " +
      "and for binary files that do not belong there.",
  });
});
