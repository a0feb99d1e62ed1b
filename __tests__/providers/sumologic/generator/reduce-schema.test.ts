import { reduceSchema } from "../../../../providers/sumologic/generator/reduce-schema";
import type { ProviderSchema } from "../../../../providers/sumologic/generator/schema";

const KEY = "registry.terraform.io/sumologic/sumologic";
const TEXT = { type: "string", required: true };

/** A dump with the given resources and provider arguments, under the given address. */
const dump = (
  resources: Record<string, object> = {},
  providerArguments: Record<string, object> = {},
  key = KEY,
): ProviderSchema => ({
  format_version: "1.0",
  provider_schemas: {
    [key]: {
      provider: { block: { attributes: providerArguments } },
      resource_schemas: resources,
      data_source_schemas: { sumologic_user: {} },
    },
  },
});

const reduce = (schema: ProviderSchema, ...resources: string[]) =>
  reduceSchema(schema, { resources, dataSources: [] }).provider_schemas[KEY];

test("only what is selected stays, in order of name", () => {
  const schema = dump({
    sumologic_monitor: {},
    sumologic_cse_b: {},
    sumologic_cse_a: {},
    sumologic_slo: {},
  });

  const reduced = reduce(schema, "sumologic_monitor", "sumologic_cse_*");

  expect(Object.keys(reduced?.resource_schemas ?? {})).toEqual([
    "sumologic_cse_a",
    "sumologic_cse_b",
    "sumologic_monitor",
  ]);
  expect(reduced?.data_source_schemas).toEqual({});
});

test("a full name selects that type alone", () => {
  const reduced = reduce(dump({ sumologic_monitor: {}, sumologic_monitor_folder: {} }), "sumologic_monitor");

  expect(reduced?.resource_schemas).toEqual({ sumologic_monitor: {} });
});

test("credentials that a dump calls required become optional", () => {
  const schema = dump({}, { access_id: TEXT, access_key: { ...TEXT, sensitive: true }, base_url: TEXT });

  const reduced = reduce(schema);

  expect(reduced?.provider.block.attributes).toEqual({
    access_id: { type: "string", optional: true },
    access_key: { type: "string", optional: true, sensitive: true },
    base_url: TEXT,
  });
});

test("descriptions go, an attribute called description stays", () => {
  const described = { ...TEXT, description: "What it is.", description_kind: "plain" };

  const reduced = reduce(dump({ a: { block: { attributes: { description: described } } } }), "a");

  expect(reduced?.resource_schemas).toEqual({
    a: { block: { attributes: { description: TEXT } } },
  });
});

test("the provider is found whichever registry the dump came from", () => {
  const schema = dump({ a: {} }, {}, "registry.opentofu.org/sumologic/sumologic");

  const reduced = reduce(schema, "a");

  expect(reduced?.resource_schemas).toEqual({ a: {} });
});

test("a name that selects nothing is refused", () => {
  expect(() => reduce(dump({ sumologic_monitor: {} }), "sumologic_monitr")).toThrow(
    'schema/selection.json: the schema has no resource "sumologic_monitr"; correct the name, or pass a dump that has it with --from',
  );
});

test("a dump of another provider is refused", () => {
  expect(() => reduce(dump({}, {}, "registry.terraform.io/hashicorp/azurerm"))).toThrow(
    "the schema holds registry.terraform.io/hashicorp/azurerm but not SumoLogic/sumologic; dump it where required_providers names it",
  );
});
