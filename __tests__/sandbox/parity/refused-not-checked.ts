/** Refusals that nothing of siemform can meet, and why. */
interface Impossible {
  readonly reason: string;
  readonly refusals: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a service refuses and siemform has no check for: each for a real impossibility. */
export const REFUSED_NOT_CHECKED: readonly Impossible[] = [
  {
    reason: "Siemform makes nothing of this kind.",
    refusals: words(`
      column-field-empty column-name-empty column-without-field connection-name-empty criticality-name-empty
      entity-type-identifier-empty entity-type-name-empty entity-type-without-field metadata-kind-missing
      metadata-parent-missing network-block-form product-filter-unknown query-pack-query-body-missing
      query-pack-query-name-missing rule-template-missing tag-schema-content-type tag-schema-key-empty
      tag-schema-label-empty
    `),
  },
  {
    reason: "A construct writes it by itself, and its author cannot say otherwise.",
    refusals: words(`
      automation-rule-action-type automation-rule-actions automation-rule-condition-type automation-rule-conditions
      automation-rule-event automation-rule-id automation-rule-inner-conditions automation-rule-operator
      automation-rule-playbook automation-rule-property automation-rule-subject function-alias-form monitor-kind
      monitor-resolution-occurrence monitor-resolution-range monitor-separate-notifications monitor-type-unknown
      monitor-without-query outlier-one-aggregate rule-baseline-form rule-enabled-missing rule-kind-unknown
      rule-window-unknown saved-search-category-missing watchlist-item-id
    `),
  },
  {
    reason: "The provider writes it by itself, or has no field for it.",
    refusals: words(`
      match-list-batch sentinel-entity-column-missing sentinel-entity-mapping-count
      start-time-range sub-technique-form watchlist-file-size watchlist-line-length watchlist-provider-missing
    `),
  },
  {
    reason:
      "The construct's types have no such value: a program that says it does not compile, and no file can say it.",
    refusals: words(`
      lookup-field-type lookup-size-action lookup-ttl-range match-list-ttl-range schedule-notification
      search-time-range tuning-global-with-rules
    `),
  },
  {
    reason: "Only the service knows what is there.",
    refusals: words("content-parent-missing monitor-parent-missing watchlist-being-deleted"),
  },
];
