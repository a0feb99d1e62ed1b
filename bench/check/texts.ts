import { Chance } from "../synth/chance";

const FIELDS = ["process_name", "command_line", "url", "src_ip", "user", "host", "status", "method"] as const;
const CATEGORIES = ["prod/web/access", "endpoint/windows", "proxy/access", "aws/cloudtrail", "k8s/app"] as const;
const WORDS = ["certutil", "curl", "bitsadmin", "transfer", "failed", "denied", "timeout", "invoke"] as const;
const AGGREGATES = ["count", "count_distinct(user) as users", "sum(bytes) as bytes_out, count as events"] as const;

/** A search of 900 characters on average, its stages those that published searches use most. */
export function searchOf(index: number): string {
  const chance = new Chance(index);
  const length = chance.between(500, 1300);
  const scope = `(_sourceCategory=${chance.oneOf(CATEGORIES)} or _sourceCategory=${chance.oneOf(CATEGORIES)}) (${chance
    .someOf(WORDS, 3)
    .join(" or ")} or "case ${String(index)}")`;
  const keys = chance.someOf(FIELDS, 5);
  const stages = [
    `json ${keys.map((each) => `"${each}"`).join(", ")} as ${keys.join(", ")} nodrop`,
    `toLowerCase(${keys[0] ?? "user"}) as subject`,
    'parse regex field=subject "(?<image>[^\\\\\\\\/]+)$" nodrop',
  ];
  const end = [
    "timeslice 1h",
    `${chance.oneOf(AGGREGATES)} by _timeslice, ${keys[1] ?? "host"}, subject`,
    "sort by _timeslice",
  ];
  while ([scope, ...stages, ...end].join("\n| ").length < length) stages.push(stageOf(stages.length, keys, chance));
  return [scope, ...stages, ...end].join("\n| ");
}

function stageOf(number: number, keys: readonly string[], chance: Chance): string {
  const key = chance.oneOf([keys[0] ?? "url", ...keys.slice(1)] as [string, ...string[]]);
  const word = `${chance.oneOf(WORDS)}${String(chance.between(1, 999))}`;
  const forms: readonly [string, ...string[]] = [
    `where !(${key} matches "*${word}*" or isBlank(${key}))`,
    `if(subject matches "*${word}*" and ${key} != "", "High", if(${key} in ("${word}", "none"), "Medium", "Low")) as level${String(number)}`,
    `where toLowerCase(${key}) != "${word}" and length(${key}) > ${String(chance.between(1, 9))}`,
    `concat(${key}, " ", subject, "${word}") as text${String(number)}`,
    `replace(${key}, /[0-9]+/, "#") as plain${String(number)}`,
  ];
  return chance.oneOf(forms);
}

const RECORD_FIELDS = ["baseImage", "commandLine", "http_url", "user_username", "dns_query"] as const;

/** An expression of about 170 characters, as vendors write them. */
export function expressionOf(index: number): string {
  const chance = new Chance(index);
  const conditions = Array.from({ length: chance.between(1, 3) }, () => {
    const field = chance.oneOf(RECORD_FIELDS);
    const word = `${chance.oneOf(WORDS)}${String(chance.between(1, 999))}`;
    return chance.oneOf([
      `lower(${field}) LIKE '%${word}%'`,
      `lower(${field}) MATCHES /.*\\\\(${word}|other)\\.exe.*/`,
      `${field} IN ('${word}', 'case-${String(index)}')`,
      `NOT array_contains(listMatches, '${word}')`,
    ]);
  });
  return [`metadata_vendor = 'Microsoft' AND objectType = 'EndpointProcess'`, ...conditions].join(" AND ");
}
