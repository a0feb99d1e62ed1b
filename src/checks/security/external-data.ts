import { ruleCheck } from "../check";
import { queryOf } from "../sentinel/query-output";
import { externalReads, isPlain } from "./kql-words";

/** What a rule compares with is kept in its workspace. */
export const externalData = ruleCheck(
  {
    code: "external-data",
    level: "warning",
    title: "An analytics rule reads no data from outside its workspace.",
    why: "Whoever can change what stands at that address changes what the rule finds, unseen by any review: an empty list switches it off. When the address does not answer, the run fails. And whoever keeps it learns when and how often the rule runs.",
    example: {
      language: "kql",
      wrong:
        'let domains = externaldata(Domain: string) [@"https://lists.example/domains.csv"] with (format="csv");\nDeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where RemoteUrl in (domains)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n',
      right:
        "let domains = _GetWatchlist('staging_domains') | project Domain;\nDeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where RemoteUrl in (domains)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "Kusto documentation, externaldata operator (2025)",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const query = queryOf(rule);
    if (!query) return [];
    // Of what is read over plain http another check speaks.
    const reads = externalReads(query.text).filter(({ addresses }) => !addresses.some(isPlain));
    return reads.map(({ start, end, addresses }) => ({
      message: `the query reads ${addresses.length === 0 ? "data from an address" : hostsOf(addresses)} at each run`,
      help: "keep the data in a list of the project (`_GetWatchlist`), or bring it into a table",
      spot: { text: query, span: { start, end } },
    }));
  },
);

/** Paths may hold keys; hosts do not. */
function hostsOf(addresses: readonly string[]): string {
  const hosts = addresses.map((each) => each.replace(/^\w+:\/\/(?:[^/@]*@)?([^/:]*).*$/s, "$1"));
  return [...new Set(hosts)].join(" and ");
}
