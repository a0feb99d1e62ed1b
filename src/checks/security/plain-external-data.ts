import { ruleCheck } from "../check";
import { queryOf } from "../sentinel/query-output";
import { externalReads, isPlain } from "./kql-words";

/** What a query reads from outside comes over HTTPS. */
export const plainExternalData = ruleCheck(
  {
    code: "external-data-plain-http",
    level: "error",
    title: "A query reads no data over plain http.",
    why: "Whoever sits on the way can put other data in its place, and so decides what the query finds. No service needs it any more.",
    example: {
      language: "kql",
      wrong:
        'externaldata(Domain: string, RemoteIP: string) [@"http://lists.example/domains.csv"] with (format="csv")\n',
      right:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where RemoteUrl has_any ((_GetWatchlist('staging_domains') | project Domain))\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "Kusto documentation, externaldata operator (2025); RFC 9110, 4.2.2",
  },
  ["scheduled", "nrt", "hunting", "saved-function"],
  (rule) => {
    const query = queryOf(rule);
    if (!query) return [];
    return externalReads(query.text)
      .filter(({ addresses }) => addresses.some(isPlain))
      .map(({ start, end }) => ({
        message: "the query reads data over plain http",
        help: "read it over https, or keep it in a list of the project (`_GetWatchlist`)",
        spot: { text: query, span: { start, end } },
      }));
  },
);
