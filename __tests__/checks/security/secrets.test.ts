import { deployedSecrets } from "../../../src/checks/security/deployed-secrets";
import { saidBy, scheduled } from "../sentinel/checked-rule";

/** Made here, so that no scanner of repositories finds it. */
const LONG = "a1B2c3D4e5".repeat(7);
const TABLE = "SigninLogs | where UserId == 'x'";

const SECRETS: readonly (readonly [string, string])[] = [
  [
    "a shared access signature",
    `externaldata(a: string) [@"https://acme.blob.core.windows.net/l/a.csv?sv=2024-11-04&sig=${LONG.slice(0, 30)}%3D"]`,
  ],
  ["a storage key", `externaldata(a: string) [h@"https://acme.blob.core.windows.net/l/a.csv;${LONG}=="]`],
  ["a shared access key", `${TABLE} // Endpoint=sb://acme.servicebus.example/;SharedAccessKey=${LONG.slice(0, 43)}=`],
  [
    "a name and password in an address",
    `externaldata(a: string) [@"https://reader:${LONG.slice(0, 12)}@lists.example/a.csv"]`,
  ],
  [
    "a password in a connection string",
    `${TABLE} // Server=tcp:db.example;User Id=reader;Password=${LONG.slice(0, 12)};`,
  ],
  ["a bearer token", `${TABLE} // curl -H 'Authorization: Bearer ${LONG.slice(0, 40)}'`],
  [
    "the address of a Slack webhook",
    `${TABLE} // https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/${LONG.slice(0, 24)}`,
  ],
  ["the address of a Discord webhook", `${TABLE} // https://discord.com/api/webhooks/123456789/${LONG.slice(0, 60)}`],
  ["a GitLab token", `${TABLE} // glpat-${LONG.slice(0, 20)}`],
];

test.each(SECRETS)("%s in a query is told, and not repeated", (kind, query) => {
  expect(saidBy(deployedSecrets, scheduled(query))).toEqual([`error: query: holds what looks like ${kind}`]);
  expect(deployedSecrets.find(scheduled(query))).toEqual([expect.objectContaining({ isSecret: true })]);
});

test("a secret in any other text is told at its field", () => {
  const [problem] = deployedSecrets.find(scheduled(TABLE, { description: `Ask https://soc:${LONG}@wiki.example/` }));

  expect(problem).toMatchObject({
    message: "description: holds what looks like a name and password in an address",
    spot: { field: ["description"] },
  });
});

test.each([
  'DeviceProcessEvents | where ProcessCommandLine has_any ("password=", "pwd=", "Bearer ", "AccountKey=")',
  'DeviceProcessEvents | where ProcessCommandLine matches regex @"https?://[^:/@]+:[^@/]+@"',
  'DeviceProcessEvents | where ProcessCommandLine has "Authorization: Bearer TOKEN"',
  'DeviceNetworkEvents | where RemoteUrl has_any ("hooks.slack.com/services/", "discord.com/api/webhooks/")',
  'DeviceNetworkEvents | where RemoteUrl contains "sig=" and RemoteUrl contains ".blob.core.windows.net/"',
  'DeviceNetworkEvents | where RemoteUrl == "https://user@lists.example/a"',
  'DeviceNetworkEvents | where RemoteUrl startswith "https://lists.example:8443/@home"',
  `DeviceFileEvents | where SHA256 == "${"0123456789abcdef".repeat(4)}"`,
  "SigninLogs | where CorrelationId == '00000000-0000-0000-0000-000000000001'",
  "SecurityEvent | extend Sig = 'xoxo', Mail = 'a@b.example'",
  'DeviceProcessEvents | where ProcessCommandLine has "Server=;Password=*"',
])("%s holds no secret", (query) => {
  expect(saidBy(deployedSecrets, scheduled(query))).toEqual([]);
});
