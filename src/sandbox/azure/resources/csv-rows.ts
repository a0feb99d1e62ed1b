/** The rows of a comma-separated text (RFC 4180), by the names in its first line. @param skip Lines before that one. */
export function rowsOf(text: string, skip: number): Record<string, string>[] {
  const [header = [], ...records] = recordsOf(text).slice(skip);
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name.trim(), record[index] ?? ""])));
}

const FIELD = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [match, field = "", end = ""] of text.matchAll(FIELD)) {
    if (match === "" && record.length === 0) break;
    record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ",") continue;
    if (record.join("") !== "") records.push(record);
    record = [];
  }
  return records;
}
