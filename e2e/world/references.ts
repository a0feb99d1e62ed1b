import { THING_TYPES } from "./fields";
import type { Stored } from "./fields";

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const REFERENCE = /(?<!\$)\$\{([a-z0-9_]+)\.([\w-]+)\.id\}/g;

/** A resource's arguments with the ids that references to others came to; what has none in the service stays. */
export function withIds(body: Json, resources: Resources, stored: readonly Stored[]): Json {
  const text = JSON.stringify(body).replaceAll(REFERENCE, (reference: string, type: string, id: string) => {
    const remote = idOf(type, resources[type]?.[id], stored);
    return remote === undefined ? reference : JSON.stringify(remote).slice(1, -1);
  });
  return JSON.parse(text) as Json;
}

/** Azure's ids follow from what is configured; Sumo Logic's are the service's. */
function idOf(type: string, body: Json | undefined, stored: readonly Stored[]): string | undefined {
  const known = THING_TYPES[type];
  if (!known || !body) return undefined;
  const workspace = body["log_analytics_workspace_id"];
  if (typeof workspace === "string")
    return `${workspace}/providers/Microsoft.SecurityInsights/${known.kind}/${String(body["name"])}`;
  const isIt = (each: Stored): boolean => each.kind.startsWith(known.kind) && known.sameBy(each) === body[known.by];
  return stored.find(isIt)?.key;
}
