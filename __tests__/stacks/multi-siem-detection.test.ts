import { tmpdir } from "node:os";
import { App, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { Compiler } from "../../src/compile";
import { Duration, parsePlaybook } from "../../src/model";
import type { SharedList } from "../../src/model";
import { MultiSiemDetection, RuleDeployer } from "../../stacks";
import type { DetectionInput, EnvironmentInput, MultiSiemDetectionProps } from "../../stacks";
import { content, detection, environment, override } from "../fixtures/content";
import { sample } from "../model/playbook/sample";

interface Configuration {
  readonly resource: Record<string, Record<string, Record<string, unknown>>>;
}

const WORKSPACE_ID =
  "/subscriptions/00000000-0000-0000-0000-0000000000c2/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/law-soc";

const STAGED: DetectionInput = {
  name: "Staged download",
  description: "An executable fetched from a paste site.",
  severity: "high",
  attack: { tactics: ["command-and-control"], techniques: ["T1105"] },
  parameters: { lookback: { type: "duration", default: "1h", sets: ["queryPeriod"], rules: ["staged-kql"] } },
  rules: [
    {
      id: "staged-kql",
      kind: "scheduled",
      requires: { tables: ["DeviceNetworkEvents"] },
      query: 'let lookback = 1h;\nDeviceNetworkEvents\n| where TimeGenerated > ago(lookback) and RemoteUrl has "${x}"',
      queryFrequency: Duration.hours(1),
      queryPeriod: Duration.hours(1),
    },
    {
      id: "staged-cse",
      kind: "match",
      expression: "http_url_fqdn = 'paste.example'",
      entitySelectors: [{ entityType: "_ip", expression: "srcDevice_ip" }],
    },
  ],
};

const BOTH: EnvironmentInput = { id: "code", sentinel: {}, sumologic: {} };

const newStack = (): TerraformStack => new TerraformStack(new App({ outdir: tmpdir() }), "test");

const synth = (stack: TerraformStack): Configuration => JSON.parse(Testing.synth(stack)) as Configuration;

/** What the configuration says for its reader; `Testing.synth` leaves it out. */
const notesOf = (stack: TerraformStack): unknown =>
  (stack.toTerraform() as { "//": { siemform?: unknown } })["//"].siemform;

const propsOf = (changes: Partial<MultiSiemDetectionProps> = {}): MultiSiemDetectionProps => ({
  detection: STAGED,
  environment: BOTH,
  workspaceId: WORKSPACE_ID,
  ...changes,
});

const render = (changes: Partial<MultiSiemDetectionProps> = {}): Configuration => {
  const stack = newStack();
  new MultiSiemDetection(stack, "staged", propsOf(changes));
  return synth(stack);
};

const addresses = ({ resource }: Configuration): string[] =>
  Object.entries(resource).flatMap(([type, byId]) => Object.keys(byId).map((id) => `${type}.${id}`));

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return "nothing was thrown";
};

/** A list that both SIEMs have, and a detection whose query names it. */
const NOISY: SharedList = {
  id: "noisy-hosts",
  formerIds: [],
  name: "Noisy hosts",
  description: "Left out.",
  items: [{ value: "build-01", description: "Build agent", columns: {} }],
  sentinel: { searchKey: "DeviceName" },
  sumologic: { targetColumn: "Hostname" },
  source: { file: "lists", path: [] },
};

const naming = (id: string): DetectionInput => ({
  ...STAGED,
  parameters: {},
  rules: [
    {
      id: `${id}-kql`,
      kind: "scheduled",
      query: "DeviceEvents | where DeviceName !in ((_GetWatchlist('noisy_hosts') | project SearchKey))",
      queryFrequency: Duration.hours(1),
      queryPeriod: Duration.hours(1),
    },
    {
      id: `${id}-cse`,
      kind: "match",
      expression: "NOT array_contains(listMatches, 'noisy_hosts')",
      entitySelectors: [{ entityType: "_ip", expression: "srcDevice_ip" }],
    },
  ],
});

describe("a detection written in code", () => {
  test("reaches every SIEM of its environment, its texts escaped and its parameters in place", () => {
    const { resource } = render();

    expect(resource["azurerm_sentinel_alert_rule_scheduled"]?.["staged-kql"]).toMatchObject({
      display_name: "Staged download",
      severity: "High",
      tactics: ["CommandAndControl"],
      query_period: "PT1H",
      query: 'let lookback = 1h;\nDeviceNetworkEvents\n| where TimeGenerated > ago(lookback) and RemoteUrl has "$${x}"',
    });
    expect(resource["sumologic_cse_match_rule"]?.["staged-cse"]).toMatchObject({
      name: "Staged download",
      description_expression: "An executable fetched from a paste site.",
      severity_mapping: { type: "constant", default: 7 },
    });
  });

  test("a rule's own values win over what derives, and undefined is no value", () => {
    const rules = [
      { ...STAGED.rules[1], name: undefined, nameExpression: "{{http_url_fqdn}}" },
    ] as DetectionInput["rules"];

    const { resource } = render({ detection: { ...STAGED, parameters: {}, rules } });

    expect(resource["sumologic_cse_match_rule"]?.["staged-cse"]).toMatchObject({
      name: "Staged download",
      name_expression: "{{http_url_fqdn}}",
    });
  });

  test("the constructs are there by their rules' ids, for what is not foreseen", () => {
    const stack = newStack();

    const { deployed } = new MultiSiemDetection(stack, "staged", propsOf());

    expect([[...deployed.sentinel.keys()], [...deployed.sumologic.keys()]]).toEqual([["staged-kql"], ["staged-cse"]]);
    expect(deployed.sentinel.get("staged-kql")?.node.path).toBe("test/staged/sentinel/staged-kql");
  });

  test("a workspace that only Terraform knows is passed on", () => {
    const stack = newStack();
    const { stringValue } = new TerraformVariable(stack, "workspace", {});

    new MultiSiemDetection(stack, "staged", propsOf({ workspaceId: stringValue }));

    expect(synth(stack).resource["azurerm_sentinel_alert_rule_scheduled"]?.["staged-kql"]).toMatchObject({
      log_analytics_workspace_id: "${var.workspace}",
    });
  });
});

describe("what is not deployed", () => {
  test.each([
    ["a SIEM that is not there", { id: "code", sumologic: {} }, "code has no Microsoft Sentinel"],
    [
      "data that is not there",
      { ...BOTH, sentinel: { data: { tables: ["SecurityEvent"] } } },
      "code has no table DeviceNetworkEvents",
    ],
  ])("%s is a reason, for code and in the configuration", (_, where: EnvironmentInput, reason) => {
    const stack = newStack();

    const { notDeployed } = new MultiSiemDetection(stack, "staged", propsOf({ environment: where }));

    expect(notDeployed).toEqual([{ id: "staged-kql", siem: "sentinel", cause: "notApplicable", reason }]);
    expect(addresses(synth(stack))).toEqual(["sumologic_cse_match_rule.staged-cse"]);
    expect(notesOf(stack)).toEqual({ absent: [{ id: "staged-kql", notApplicable: reason }] });
  });

  test("a SIEM that the detection cannot be had on is a reason", () => {
    const { notDeployed } = new MultiSiemDetection(newStack(), "demo", {
      detection: detection({
        rules: detection().rules.slice(0, 1),
        notSupported: { sumologic: "no record has the field" },
      }),
      environment: environment(),
    });

    expect(notDeployed).toEqual([
      { id: "demo", siem: "sumologic", cause: "notSupported", reason: "no record has the field" },
    ]);
  });

  test("the reasons of several detections of a stack stand together", () => {
    const stack = newStack();
    const nowhere = propsOf({ environment: { id: "code" } });
    new MultiSiemDetection(stack, "first", { ...nowhere, detection: naming("first") });
    new MultiSiemDetection(stack, "second", { ...nowhere, detection: naming("second") });

    const { absent } = notesOf(stack) as { absent: { id: string }[] };

    expect(absent.map((each) => each.id)).toEqual(["first-kql", "first-cse", "second-kql", "second-cse"]);
  });
});

describe("several detections in one stack", () => {
  test("make a list once on each SIEM, before the rules that name it", () => {
    const stack = newStack();
    new MultiSiemDetection(stack, "first", propsOf({ detection: naming("first"), lists: [NOISY] }));
    new MultiSiemDetection(stack, "second", propsOf({ detection: naming("second"), lists: [NOISY] }));

    const configuration = synth(stack);

    expect(addresses(configuration)).toEqual([
      "azurerm_sentinel_alert_rule_scheduled.first-kql",
      "azurerm_sentinel_alert_rule_scheduled.second-kql",
      "azurerm_sentinel_watchlist.noisy-hosts",
      expect.stringMatching(/^azurerm_sentinel_watchlist_item\./),
      "sumologic_cse_match_list.noisy-hosts",
      "sumologic_cse_match_rule.first-cse",
      "sumologic_cse_match_rule.second-cse",
      "terraform_data.noisy-hosts_column",
    ]);
    expect(configuration.resource["sumologic_cse_match_rule"]?.["second-cse"]).toMatchObject({
      depends_on: ["sumologic_cse_match_list.noisy-hosts"],
    });
  });

  test("a list of the same id with another content is refused", () => {
    const stack = newStack();
    new MultiSiemDetection(stack, "first", propsOf({ detection: naming("first"), lists: [NOISY] }));

    const message = messageOf(
      () =>
        new MultiSiemDetection(
          stack,
          "second",
          propsOf({ detection: naming("second"), lists: [{ ...NOISY, items: [] }] }),
        ),
    );

    expect(message).toBe(
      "RangeError: test/second/sentinel: `noisy-hosts` was made by test/first/sentinel/noisy-hosts with another content; give one list or function of that id to all",
    );
  });

  test("each has incident tasks of its own from a playbook they share", () => {
    const { playbook } = parsePlaybook(sample(), "playbook");
    const stack = newStack();
    new MultiSiemDetection(
      stack,
      "first",
      propsOf({
        detection: { ...naming("first"), rules: naming("first").rules.slice(0, 1) },
        lists: [NOISY],
        playbook,
      }),
    );
    new MultiSiemDetection(
      stack,
      "second",
      propsOf({
        detection: { ...naming("second"), rules: naming("second").rules.slice(0, 1) },
        lists: [NOISY],
        playbook,
      }),
    );

    const tasks = Object.keys(synth(stack).resource["azurerm_sentinel_automation_rule"] ?? {});

    expect(tasks).toEqual(["first-siemform-playbook-t1608", "second-siemform-playbook-t1608"]);
  });

  test("a rule's id twice is refused", () => {
    const stack = newStack();
    new MultiSiemDetection(stack, "first", propsOf());

    const message = messageOf(() => new MultiSiemDetection(stack, "second", propsOf()));

    expect(message).toMatch(
      "test/second/sentinel/staged-kql: the id `staged-kql` is used by test/first/sentinel/staged-kql already",
    );
  });
});

describe("mistakes", () => {
  test("all of them are told at once, with the construct's path", () => {
    const [scheduled, match] = STAGED.rules;
    const rules = [
      { ...scheduled, query: "DeviceEvents" },
      { ...match, expression: "a in b /* param other */ 'x'" },
    ] as DetectionInput["rules"];

    const message = messageOf(() => render({ detection: { ...STAGED, rules } }));

    expect(message).toBe(
      [
        "RangeError: test/staged: 2 mistake(s)",
        "  staged: parameter-missing: rule staged-kql: parameter `lookback` does not stand in the query; write `let lookback = …;` at the top of the query, give the parameter `rules`, or set `inQuery: false`",
        "  staged:1:8: parameter-undeclared: rule staged-cse: the query names a parameter `other` that the detection does not have; declare it under `parameters`",
      ].join("\n"),
    );
  });

  test("a broken limit names the construct that breaks it", () => {
    const rules = [
      { ...STAGED.rules[1], severityMapping: { type: "constant", default: 11 } },
    ] as DetectionInput["rules"];

    const message = messageOf(() => render({ detection: { ...STAGED, parameters: {}, rules } }));

    expect(message).toMatch(/^RangeError: test\/staged\/sumologic\/staged-cse: 1 value\(s\) would be refused\n/);
  });

  test("a rule of Sentinel without a workspace says what is missing", () => {
    const message = messageOf(() => render({ workspaceId: undefined }));

    expect(message).toBe("RangeError: test/staged/sentinel: a rule of Sentinel needs a workspaceId");
  });
});

describe("the model's detection and environment", () => {
  test("give the same configuration as a project's stacks", () => {
    const stack = newStack();
    const [compiled] = content().environments.map((each) => new Compiler(content()).compile(each));
    new RuleDeployer(stack, compiled?.rules ?? [], { workspaceId: WORKSPACE_ID }).deploy();

    const configuration = render({ detection: detection(), environment: environment(), workspaceId: undefined });

    expect(configuration.resource).toEqual(synth(stack).resource);
  });

  test("overrides are obeyed, and those for other detections are no mistake", () => {
    const overrides = [
      override({ id: "demo" }, { severity: "low" }),
      override({ id: "another-detection" }, { parameters: { knob: 1 } }),
    ];

    const { resource } = render({
      detection: detection(),
      environment: environment({ overrides }),
      workspaceId: undefined,
    });

    expect(resource["azurerm_sentinel_alert_rule_scheduled"]?.["demo-scheduled"]).toMatchObject({ severity: "Low" });
  });

  test("a detection in experiment runs in the first ring only", () => {
    const stack = newStack();
    const ring = {
      kind: "ring",
      id: "prod",
      order: 3,
      overrides: [],
      filters: [],
      acknowledged: [],
      source: { file: "ring", path: [] },
    } as const;

    const { notDeployed } = new MultiSiemDetection(stack, "demo", {
      detection: detection({ status: "experimental" }),
      environment: environment({ ring: "prod" }),
      ring,
    });

    expect(notDeployed.map((each) => each.cause)).toEqual(["off", "off"]);
  });
});
