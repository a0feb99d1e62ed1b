import type { CodePage } from "../../../diagnostics";
import { joinKind } from "../columns";
import type { KqlLint } from "./lint";

const PAGE: CodePage = {
  code: "kql-default-join",
  level: "info",
  title: "A join says its kind.",
  why: "Without `kind` a join is `innerunique`: of the left rows with equal keys only one is kept, and which one is left open. A detection can lose events by that.",
  example: {
    language: "kql",
    wrong:
      "DeviceNetworkEvents\n| join (DeviceInfo | project DeviceId, OSPlatform) on DeviceId\n| project DeviceName, OSPlatform",
    right:
      "DeviceNetworkEvents\n| join kind=inner (DeviceInfo | project DeviceId, OSPlatform) on DeviceId\n| project DeviceName, OSPlatform",
  },
  source: "Kusto documentation, join operator (2025): innerunique is the default",
};

/** A join without `kind`. */
export const DEFAULT_JOIN: KqlLint = {
  page: PAGE,
  on: {
    JoinOperator(node, context) {
      const keyword = node.GetChild(0);
      if (joinKind(node) !== "" || !keyword) return;
      context.report(PAGE, keyword, {
        message: "join: says no kind, and so keeps one left row of those with equal keys",
        help: "write `join kind=inner`, or `kind=innerunique` when that is meant",
      });
    },
  },
};
