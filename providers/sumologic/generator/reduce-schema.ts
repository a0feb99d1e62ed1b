import { nothingSelected, providerMissing } from "./errors";
import { PROVIDER_KEY } from "./schema";
import type { ProviderArguments, ProviderBlocks, ProviderSchema } from "./schema";

/** The types to take from a provider: full names, a trailing `*` for all that begin so. */
export interface Selection {
  /** Resource types. */
  readonly resources: readonly string[];
  /** Data source types. */
  readonly dataSources: readonly string[];
}

// Required or optional depends on the environment of whoever made the dump: with the variables
// SUMOLOGIC_ACCESSID and SUMOLOGIC_ACCESSKEY set the provider has a default for them.
const CREDENTIALS = ["access_id", "access_key"];

/**
 * The selected part of a schema: sorted, without descriptions, credentials never required.
 * Reducing twice changes nothing.
 * @throws GenerateError when the provider, or anything selected, is not in the schema.
 */
export function reduceSchema(schema: ProviderSchema, selection: Selection): ProviderSchema {
  const blocks = requireProvider(schema);
  const reduced: ProviderBlocks = {
    provider: withOptionalCredentials(blocks.provider),
    resource_schemas: pick("resource", blocks.resource_schemas, selection.resources),
    data_source_schemas: pick("data source", blocks.data_source_schemas, selection.dataSources),
  };
  return {
    format_version: schema.format_version,
    provider_schemas: { [PROVIDER_KEY]: withoutDescriptions(reduced) },
  };
}

/** The provider's blocks, whichever registry (Terraform's, OpenTofu's, a mirror) the dump names. */
function requireProvider(schema: ProviderSchema): ProviderBlocks {
  const found = Object.entries(schema.provider_schemas).find(([key]) => key.endsWith("/sumologic/sumologic"));
  if (found === undefined) throw providerMissing(Object.keys(schema.provider_schemas));
  return found[1];
}

function pick(
  kind: string,
  types: Readonly<Record<string, object>>,
  patterns: readonly string[],
): Record<string, object> {
  const names = patterns.flatMap((pattern) => {
    const matching = Object.keys(types).filter((name) => matches(name, pattern));
    if (matching.length === 0) throw nothingSelected(kind, pattern);
    return matching;
  });
  return Object.fromEntries(
    Object.entries(types)
      .filter(([name]) => names.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function withOptionalCredentials(provider: ProviderArguments): ProviderArguments {
  const attributes = Object.entries(provider.block.attributes).map(([name, attribute]) => {
    if (!CREDENTIALS.includes(name)) return [name, attribute] as const;
    const kept = Object.entries(attribute).filter(([key]) => key !== "required");
    return [name, { ...Object.fromEntries(kept), optional: true }] as const;
  });
  return { ...provider, block: { ...provider.block, attributes: Object.fromEntries(attributes) } };
}

// An attribute may itself be called "description": its value is an object, a description's a string.
function withoutDescriptions<T>(node: T): T {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      ["description", "description_kind"].includes(key) && typeof value === "string" ? undefined : value,
    ),
  ) as T;
}
