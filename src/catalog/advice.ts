import { RULE_KINDS, SIEMS, TACTICS } from "../model";
import type { ColumnType } from "../model";
import type { YamlPath } from "./located-yaml";

const MODE =
  "leave it out: whether a rule runs is its mode, from the detection's `status` or from `set: { mode: off }` (or shadow, live) of an override";
const QUERY = "an override changes no query: use a parameter or a filter";
const SCHEDULE =
  "leave it out: schedule_type, cron_expression, time_zone, parseable_time_range, threshold and notification stand in the rule itself";
const NOTIFICATION =
  "give `notification` a `type`: cseSignal, email, alert, webhook, saveToLookup, saveToView or serviceNow";
const CONDITION = "write `condition` with a `type` (static, outlier or anomaly), or `missing_data`";
const RELATIVE = "write `type: relative` and `from: 15m`";

/** Keys of Azure-Sentinel's YAML, of Sumo Logic's exports and of the provider that are not ours, in small letters. */
const KEYS: Readonly<Record<string, string>> = {
  enabled: MODE,
  isenabled: MODE,
  isdisabled: MODE,
  isprototype: MODE,
  relevanttechniques: "write `techniques`",
  requireddataconnectors: "write `requires` with `connectors` and `tables`",
  suppressionenabled: "leave it out: `suppressionDuration` alone switches the suppression on",
  displayname: "write `name`",
  templateversion: "write `alertRuleTemplateVersion`",
  sentinelentitiesmappings: "leave it out: Sentinel knows `entityMappings` only",
  metadata: "leave it out: authors, owner and references stand at the top of the file",
  scoremapping: "write `severity_mapping`",
  score: "write `severity`",
  groupbyasset: "write `group_by_entity`",
  windowsizename: "write `window_size`",
  windowsizemillis: "leave it out: `window_size` takes any length, such as 45m",
  suppressionwindow: "write `suppression_window_size`",
  assetfield: "write `entity_selectors`",
  stream: "leave it out",
  category: "leave it out",
  ruletype: "write `kind`",
  ruleids: "write `rules`: the ids that the rules have in this project",
  aggregationfunctions: "write `aggregation_function`: an outlier rule has one, not a list",
  parentid: "leave it out: the environment's `folderId` says where searches go",
  runbyreceipttime: "write `interval_time_type: receiptTime`",
  schedule: SCHEDULE,
  csesignalnotification: NOTIFICATION,
  emailsearchnotification: NOTIFICATION,
  alertsearchnotification: NOTIFICATION,
  webhooksearchnotification: NOTIFICATION,
  savetolookupnotification: NOTIFICATION,
  savetoviewnotification: NOTIFICATION,
  servicenowsearchnotification: NOTIFICATION,
  beginboundedtimerange: RELATIVE,
  relativetimerange: RELATIVE,
  completeliteraltimerange: "write `type: complete` and `range_name: yesterday`",
  triggerconditions: CONDITION,
  logsstaticcondition: CONDITION,
  logsoutliercondition: CONDITION,
  logsanomalycondition: CONDITION,
  logsmissingdatacondition: "write `missing_data`",
  queries: "write `query`",
  monitortype: "leave it out: every monitor is one of logs",
  groupnotifications: "leave it out: Sumo Logic wants it of every monitor of logs",
  "<<": "write the keys out: merge keys are not read",
};

const QUERY_KEYS = /^(?:query|querystring|(?:match|trigger|filter)?expression|expressionsandlimits)$/;
const CREDENTIAL_KEY =
  /(?:secret|password|passwd|credentials?|accesskey|accessid|accesskeyid|apikey|sastoken|connectionstring)$/;

/** What to do about a key that others have and we do not; `undefined` when nothing special is known of it. */
export function adviceOnKey(key: string, path: YamlPath): string | undefined {
  const plain = plainKey(key);
  if (path.includes("set") && QUERY_KEYS.test(plain)) return QUERY;
  return Object.hasOwn(KEYS, plain) ? KEYS[plain] : undefined;
}

/** The key that is to be written instead of one that others have. */
export function renamedKey(key: string, path: YamlPath): string | undefined {
  return /^write `(\w+)`/.exec(adviceOnKey(key, path) ?? "")?.[1];
}

/** Whether a key is the name of a credential. */
export function isCredentialKey(key: string): boolean {
  return CREDENTIAL_KEY.test(plainKey(key));
}

/** A key without what languages spell differently. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}

const STEALTH = "ATT&CK 19 has no Defense Evasion: write `stealth`, or `defense-impairment` when defenses are broken";

/** What to write for a word that others have and we do not; `undefined` when nothing special is known of it. */
export function adviceOnWord(found: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes("initial-access")) return tactic(found);
  if (allowed.includes("timespan")) return columnType(found);
  const siem = SIEMS.find((each) => (RULE_KINDS[each] as readonly string[]).includes(found));
  if (siem !== undefined && allowed.includes(RULE_KINDS[siem === "sentinel" ? "sumologic" : "sentinel"][0])) {
    return `\`${found}\` is a kind of rule of ${siem}: move the rule to rules.${siem}`;
  }
  if (allowed.includes("equal") && /^(?:range|gt|gte|lt|lte)$/i.test(found)) {
    return "write one case a value: the provider loses the upper bound of a range";
  }
  return undefined;
}

/** Types of other languages, in small letters, and what KQL calls them. */
const COLUMN_TYPE: Readonly<Record<string, ColumnType>> = {
  boolean: "bool",
  date: "datetime",
  timestamp: "datetime",
  time: "timespan",
  duration: "timespan",
  object: "dynamic",
  array: "dynamic",
  json: "dynamic",
  integer: "int",
  int32: "int",
  int64: "long",
  number: "real",
  double: "real",
  float: "real",
  text: "string",
  uuid: "guid",
  uniqueid: "guid",
};

function columnType(found: string): string | undefined {
  const word = found.toLowerCase().replace(/^system\./, "");
  return Object.hasOwn(COLUMN_TYPE, word) ? `write \`${COLUMN_TYPE[word] ?? ""}\`` : undefined;
}

function tactic(found: string): string | undefined {
  const word = found.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (word === "defenseevasion" || word === "ta0005") return STEALTH;
  const entry = Object.entries(TACTICS).find(
    ([name, { id }]) => id.toLowerCase() === word || name.replaceAll("-", "") === word,
  );
  return entry && `write \`${entry[0]}\``;
}
