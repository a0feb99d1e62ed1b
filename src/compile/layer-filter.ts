import type { Layer, TenantFilter } from "../model";

/** An exclusion and the layer it belongs to. */
export interface LayerFilter {
  /** The ring, group or environment. */
  readonly layer: Layer;
  /** The exclusion. */
  readonly filter: TenantFilter;
}
