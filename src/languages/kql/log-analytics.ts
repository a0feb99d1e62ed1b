import { NEWER_COLUMNS } from "./newer-columns";
import type { KqlColumns, KqlTables } from "./tables";
import source from "./tables.json";

let tables: KqlTables | undefined;

/**
 * The tables that Microsoft documents for Log Analytics, with their columns. A workspace may have others, and a table
 * columns that are younger than the document: `siemform schema pull` reads what it really has. The columns of a table
 * are made when somebody asks for them, for all of them take 50 ms.
 */
export function logAnalyticsTables(): KqlTables {
  tables ??= Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(source.tables).map(([name, text]) => [name, lazily(name, text)])),
  ) as KqlTables;
  return tables;
}

function lazily(name: string, text: string): PropertyDescriptor {
  let columns: KqlColumns | undefined;
  return { enumerable: true, get: () => (columns ??= columnsOf(`${text} ${NEWER_COLUMNS[name] ?? ""}`.trim())) };
}

function columnsOf(text: string): Record<string, string> {
  const words = text.split(" ").flatMap((word) => (word === "*" ? source.common.split(" ") : [word]));
  const columns = words.map((word): [string, string] => {
    const [name = "", type = "string"] = word.split(":");
    return [name, type];
  });
  return Object.fromEntries(columns);
}
