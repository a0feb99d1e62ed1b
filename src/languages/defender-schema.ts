import { logAnalyticsSchema, workspaceSchema } from "./kql";
import type { KqlSchema, KqlTables } from "./kql";

/** Tables that Defender's advanced hunting has too, where their time is called Timestamp. */
const SHARED = /^(?:Device|Email|Identity|CloudApp|Alert(?:Info|Evidence)$|UrlClick|Behavior)/;

/** Tables of Defender alone whose columns a graph needs to know (Microsoft Learn, "Advanced hunting schema", 2025). */
const EXPOSURE_GRAPH: KqlTables = {
  ExposureGraphNodes: {
    NodeId: "string",
    NodeLabel: "string",
    NodeName: "string",
    Categories: "dynamic",
    NodeProperties: "dynamic",
    EntityIds: "dynamic",
  },
  ExposureGraphEdges: {
    EdgeId: "string",
    EdgeLabel: "string",
    SourceNodeId: "string",
    SourceNodeName: "string",
    SourceNodeLabel: "string",
    SourceNodeCategories: "dynamic",
    TargetNodeId: "string",
    TargetNodeName: "string",
    TargetNodeLabel: "string",
    TargetNodeCategories: "dynamic",
    EdgeProperties: "dynamic",
  },
};

let known: KqlSchema | undefined;

/**
 * What to bind a query against that belongs to no project: the documented tables, and for a query in the words of
 * Defender's advanced hunting these tables with a Timestamp.
 */
export function schemaByWords(query: string): KqlSchema {
  const base = logAnalyticsSchema();
  if (!isDefenders(query, base)) return base;
  known ??= workspaceSchema(base, { tables: { ...withTimestamp(base.tables), ...EXPOSURE_GRAPH } });
  return known;
}

/**
 * It asks for a Timestamp, and for a TimeGenerated at most as a name that it gives, or of a table which has no other
 * time: the Defender portal also reads the tables of a Sentinel workspace.
 */
function isDefenders(query: string, { tables }: KqlSchema): boolean {
  if (!/\b(?:Timestamp|ExposureGraph(?:Nodes|Edges))\b/.test(query)) return false;
  const code = withoutTexts(query);
  if (/\bExposureGraph(?:Nodes|Edges)\b/.test(code)) return true;
  if (!/\bTimestamp\b/.test(code)) return false;
  if (!/\bTimeGenerated\b/.test(code) || /\bTimeGenerated\s*=\s*Timestamp\b/.test(code)) return true;
  const words = code.match(/[A-Za-z_]\w*/g) ?? [];
  return words.some((word) => !SHARED.test(word) && Object.hasOwn(tables, word));
}

/** A query without its comments and strings. */
function withoutTexts(query: string): string {
  return query.replace(/@"[^"]*"|@'[^']*'|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/.*/g, (text) =>
    text.startsWith("//") ? "" : '""',
  );
}

function withTimestamp(tables: KqlTables): KqlTables {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, columns]) =>
      SHARED.test(name) ? [[name, { ...columns, Timestamp: "datetime" }]] : [],
    ),
  );
}
