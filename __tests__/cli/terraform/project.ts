import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { synthesize } from "../../../src/build";
import { compileProject } from "../../../src/project";

const DETECTION = `id: demo
name: Demo
status: stable
owner: team
authors: [team]
version: 1.0.0
created: 2026-11-22
reviewed: 2026-11-22
severity: high
confidence: medium
attack: { tactics: [resource-development], techniques: [T1608] }
description: Finds a demo.
rules:
  sentinel:
    - id: demo-new
      formerIds: [demo-old, demo-middle]
      kind: scheduled
      requires: { tables: [DeviceEvents] }
      query: demo.kql
      queryFrequency: 1d
      queryPeriod: 1d
  sumologic:
    - id: demo-match
      kind: match
      requires: { record_types: [NetworkHTTP] }
      entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
      expression: demo.cse
tests:
  - { name: a demo, expect: fires, behaviour: Somebody shows a demo., rules: [demo-new, demo-match] }
`;

const ENVIRONMENT = `id: test
name: Test
tenant: contoso
ring: dev
sentinel:
  tenantId: 00000000-0000-0000-0000-0000000000c1
  subscriptionId: 00000000-0000-0000-0000-0000000000c2
  resourceGroup: rg-soc
  workspace: law-soc
  data: { tables: [DeviceEvents], connectors: [] }
sumologic:
  deployment: eu
  userId: 0000000000C0FFEE
  data: { recordTypes: [NetworkHTTP], products: [], sourceCategories: [] }
backend: { type: local }
`;

const FILES: Readonly<Record<string, string>> = {
  "queries/T1608/demo/detection.yaml": DETECTION,
  "queries/T1608/demo/demo.kql": "DeviceEvents\n| where TimeGenerated > ago(1d)\n",
  "queries/T1608/demo/demo.cse": "bytesOut > 1\n",
  "environments/rings/dev.yaml": "id: dev\norder: 1\n",
  "environments/test.yaml": ENVIRONMENT,
  "locks/sentinel.terraform.lock.hcl": "# locked for sentinel\n",
  "locks/sumologic.terraform.lock.hcl": "# locked for sumologic\n",
};

/** The provider lock file for Sentinel that the project has committed. */
export const LOCK = "locks/sentinel.terraform.lock.hcl";

/** Writes a file of a project. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

let template: string | undefined;

/** A project of its own with one detection, one environment on both SIEMs and committed lock files, built. */
export function newProject(): string {
  template ??= buildTemplate();
  const root = newFolder();
  cpSync(template, root, { recursive: true });
  return root;
}

/** Builds once what every project of a test file begins with. */
function buildTemplate(): string {
  const root = newFolder();
  for (const [path, text] of Object.entries(FILES)) write(root, path, text);
  synthesize(compileProject(root).environments, { root });
  return root;
}

/** Removes what `newProject` copies. */
export function clearTemplate(): void {
  if (template !== undefined) rmSync(template, { recursive: true });
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "siemform-cli-"));
