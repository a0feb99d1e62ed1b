import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Editor } from "./editor";
import { QuickProject } from "./project-copy";

const T1104 = "queries/T1104/t1104-destination-burst";
const KQL = `${T1104}/destination-burst.kql`;
const CSE = "queries/T1608/t1608-staged-executable-download/staging-platform-web.cse";
const SUMO = "queries/T1608/t1608-staged-executable-download/staged-executables.sumo";
const DEV = "environments/contoso-dev.yaml";

const SCHEMA = `tables:
  Firewall_CL:
    SourceHost_s: string
    Bytes_d: real
functions:
  - name: FirewallEvents
    parameters: ["start:datetime"]
    returns: { SourceHost: string }
watchlists:
  - alias: crown_jewels
    columns: { Host: string }
`;

const demo = new QuickProject();
let editor: Editor;
const read = (path: string): string => demo.read(path);
const query = `let min_hosts = 8;
DeviceNetworkEvents
| summarize Hosts = dcount(RemoteUrl) by DeviceName
| where Hosts >= min_hosts
| where DeviceName !in ((_GetWatchlist("c2_exempt_hosts") | project SearchKey))
| where DeviceName !in ((_GetWatchlist("crown_jewels") | project Host))
| join kind=leftouter (Firewall_CL | project SourceHost_s) on $left.DeviceName == $right.SourceHost_s
| join kind=leftouter (FirewallEvents(now())) on $left.DeviceName == $right.SourceHost
`;

beforeAll(async () => {
  mkdirSync(join(demo.root, "environments", "schemas"), { recursive: true });
  writeFileSync(join(demo.root, "environments", "schemas", "contoso-dev.yaml"), SCHEMA);
  editor = await Editor.connect(demo.root);
  editor.open(KQL, query);
  editor.open(CSE);
  editor.open(SUMO);
  editor.open(DEV);
  await editor.findings(DEV);
});
afterAll(async () => {
  await editor.shutdown();
  demo.remove();
});

test.each([
  ["a documented table", "DeviceNetworkEvents", /^\*\*table `DeviceNetworkEvents`\*\*, \d+ columns\n\n- `\w+`: /],
  [
    "a table of one environment",
    "Firewall_CL",
    /^\*\*table `Firewall_CL`\*\*, 2 columns \(environment contoso-dev\)\n\n- `SourceHost_s`: string\n- `Bytes_d`: real$/,
  ],
  ["a column", "DeviceName", /\*\*column `DeviceName`\*\* of DeviceNetworkEvents: string/],
  [
    "a column of one environment",
    "SourceHost_s",
    /^\*\*column `SourceHost_s`\*\* of Firewall_CL \(environment contoso-dev\): string$/,
  ],
  [
    "a function of one environment",
    "FirewallEvents",
    /^\*\*function `FirewallEvents\(start:datetime\)`\*\* \(environment contoso-dev\)\n\n- `SourceHost`: string$/,
  ],
  [
    "a watchlist of one environment",
    "crown_jewels",
    /^\*\*watchlist `crown_jewels`\*\* \(environment contoso-dev\)\n\n- `Host`: string$/,
  ],
  ["a list of the project", "c2_exempt_hosts", /^\*\*list `c2_exempt_hosts`\*\*, \d+ items?: /],
  ["a word that nobody knows", "leftouter", /^$/],
])("a hover over %s says what it is", async (_, word, text) => {
  const said = await editor.hover(KQL, query, word);

  expect(said).toMatch(text);
});

test("a hover over a parameter says its value in each environment, from which layer, why and until when", async () => {
  const said = await editor.hover(KQL, query, "min_hosts");

  expect(said).toMatch(/^\*\*parameter `min_hosts`\*\* \(\w+\): /);
  expect(said).toContain("| contoso-dev | t1104-destination-burst-network | `8` | parameter min_hosts |");
  expect(said).toContain(
    "| contoso-prod | t1104-destination-burst-network | `12` | parameter min_hosts, override of environment contoso-prod: " +
      "The software center asks up to eleven mirrors in a row (endpoint-team, until 2027-02-28) |",
  );
});

test.each([
  [CSE, "http_url_fqdn", /^\*\*record field `http_url_fqdn`\*\*: string/],
  [CSE, "staging_platform_pattern", /\| contoso-prod \| \S+ \| `'\(\?s\).*`/],
  [SUMO, "endpoint_source_category", /\| contoso-prod \| \S+ \| `\S+` \| parameter endpoint_source_category/],
])("in %s a hover over %s says what it is", async (path, word, text) => {
  const said = await editor.hover(path, read(path), word);

  expect(said).toMatch(text);
});

test("a hover over the code of an acknowledgement says what the code means", async () => {
  const line = "  - { code: kql-terminal-sort, reason: Sorting is wanted, owner: soc, expires: 2027-12-01 }";
  const text = `${read(DEV)}\nacknowledged:\n${line}\n`;
  editor.type(DEV, text);
  await editor.findings(DEV);

  const said = await editor.hover(DEV, text, "kql-terminal-sort");

  expect(said).toMatch(/^\*\*`kql-terminal-sort`\*\* \(\w+\): \S/);
});

test("a file that is none of the project's has no hover", async () => {
  expect(await editor.hoverAt("README.md", { line: 0, character: 0 })).toBeNull();
});
