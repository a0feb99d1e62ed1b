/** What stands in `required_providers.sumologic.source`. */
export const PROVIDER_SOURCE = "SumoLogic/sumologic";

/** The provider's key in a schema; the host decides where the bindings' documentation links lead. */
export const PROVIDER_KEY = "registry.terraform.io/sumologic/sumologic";

/** A provider's own arguments, as far as the generator looks at them. */
export interface ProviderArguments {
  /** The provider block: its arguments by name. */
  readonly block: { readonly attributes: Readonly<Record<string, object>> };
}

/** What one provider offers. Keys are spelled as Terraform prints them. */
export interface ProviderBlocks {
  /** The provider block. */
  readonly provider: ProviderArguments;
  /** The resources by type name. */
  readonly resource_schemas: Readonly<Record<string, object>>;
  /** The data sources by type name. */
  readonly data_source_schemas: Readonly<Record<string, object>>;
}

/** What `terraform providers schema -json` prints. */
export interface ProviderSchema {
  /** Version of the JSON's own form, such as `1.0`. */
  readonly format_version: string;
  /** The providers by their full address. */
  readonly provider_schemas: Readonly<Record<string, ProviderBlocks>>;
}
