import { ruleCheck } from "../check";
import { queryOf } from "./query-output";

/** A value is compared with a column of a watchlist, not with the watchlist. */
export const watchlistColumn = ruleCheck(
  {
    code: "watchlist-without-column",
    level: "warning",
    title: "A value is compared with one column of a watchlist.",
    why: "`in` takes the first column of a table, and that of a watchlist is the id of its row, `_DTItemId`. Without a `project` no value is ever among them: an exclusion excludes nothing, and a match never comes.",
    example: {
      language: "kql",
      wrong:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where DeviceName !in (_GetWatchlist('build_agents'))\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
      right:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where DeviceName !in ((_GetWatchlist('build_agents') | project SearchKey))\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "Kusto documentation, in operator: a tabular expression's first column; Microsoft Sentinel, _GetWatchlist",
  },
  ["scheduled", "nrt", "hunting"],
  (rule) => {
    const query = queryOf(rule);
    if (!query) return [];
    return query.analysis.watchlists.flatMap(({ start, end, alias }) => {
      const call = query.text.slice(start, end);
      const name = letName(query.text, start, end);
      const isCompared = isOperand(query.text.slice(Math.max(0, start - NEAR), start), query.text.slice(end));
      if (!isCompared && (name === undefined || !isOperandByName(query.text, name))) return [];
      return [
        {
          message: `${alias === undefined ? "a watchlist" : `watchlist ${alias}`} is compared as a whole, which means the ids of its rows`,
          help: `write \`${call} | project SearchKey\`, or another column`,
          spot: { text: query, span: { start, end } },
        },
      ];
    });
  },
);

/** As far before a call as its operator or name may stand. */
const NEAR = 200;

/** Whether what stands between two texts is all that an `in` or a `has_any` compares with. */
function isOperand(before: string, after: string): boolean {
  return /(?:\bin~?|\bhas_any|\bhas_all)\s*\(\s*\(?\s*$/.test(before) && /^\s*\)/.test(after);
}

/** The name that a statement of its own gives to what stands there. */
function letName(text: string, start: number, end: number): string | undefined {
  const name = /\blet\s+(\w+)\s*=\s*$/.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  return /^\s*;/.test(text.slice(end)) ? name : undefined;
}

function isOperandByName(text: string, name: string): boolean {
  return new RegExp(`(?:\\bin~?|\\bhas_any|\\bhas_all)\\s*\\(\\s*\\(?\\s*${name}\\s*\\)`).test(text);
}
