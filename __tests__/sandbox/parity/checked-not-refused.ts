/** Codes whose wrong examples no service refuses, and why. */
interface NotRefused {
  /** What becomes of them when they are deployed all the same, see `Outcome`. */
  readonly end: "taken" | "same" | "unmade" | "unread";
  readonly reason: string;
  /** Whether the sandbox has a refusal of the same name, which the page's example does not meet. */
  readonly isRefusedElsewhere?: true;
  readonly codes: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What siemform finds and no service refuses. */
export const CHECKED_NOT_REFUSED: readonly NotRefused[] = [
  {
    end: "taken",
    reason: "Advice: the rule works, and would cost less, say more, be found earlier or be better to keep.",
    codes: words(`
      account-name-alone aggregation-unfit alert-per-result-of-events alerts-hidden-in-defender
      baseline-without-groups chain-order-of-many cse-case-sensitive cse-deprecated-field
      cse-duplicate-term cse-line-break-in-text cse-mixed-and-or cse-no-scope cse-unused-aggregation
      description-says-nothing entity-weak grouping-ignored-in-defender insight-of-prototypes
      kql-contains-word kql-default-join kql-domain-term kql-duplicate-value kql-file-name-case
      kql-no-time-filter kql-old-entity-column kql-terminal-sort kql-workspace-fan-out
      look-back-below-period many-analytics-rules nrt-time-filter query-doubled record-field-deprecated
      replaced-on-edit rule-name-doubled runs-overlap search-case-sensitive
      search-count-without-by search-mixed-condition search-mixed-scope search-no-metadata-scope
      search-range-gap search-threshold-kind search-undocumented-function search-unused-timeslice
      selector-doubled severity-column-wins signal-field-foreign task-title-long watchlist-many-rows
    `),
  },
  {
    end: "taken",
    reason:
      "The rule is deployed and does not find what its author means, or never anything: no service looks at what a condition can be.",
    codes: words(`
      aggregation-name-unused chain-too-short count-distinct-without-field count-field-unused
      cse-always-true cse-anchored-pattern cse-argument-type cse-case-never-matches cse-match-list-name
      cse-never-true cse-null-comparison cse-pattern-without-wildcard cse-type-mismatch cse-unquoted-value
      distinct-count-grouped entity-column-type filter-excludes-all first-seen-value-grouped
      insight-without-shared-entity kql-always-true kql-argument-name kql-compared-types kql-contradiction
      kql-empty-needle kql-letter-case kql-literal-wildcard kql-never-true kql-null-compared
      kql-null-of-string kql-partial-term kql-process-join kql-relative-url kql-unpacked-column
      kql-unreachable list-not-there list-unknown look-back-below-frequency look-back-beyond-period
      monitor-levels-crossed monitor-resolution-overlap notification-never-sent real-time-by-receipt
      search-always-true search-anchored-glob search-count-field search-dropped-field
      search-field-left-out search-never-assigned search-never-true search-never-true-case
      search-unknown-field search-unquoted-value selector-type-unfit selector-type-unknown
      severity-field-type time-range-reversed watchlist-without-column
    `),
  },
  {
    end: "taken",
    reason:
      "What a search outputs is known to Sumo Logic only when it runs: the monitor or signal is then missing, without an error.",
    codes: words(`
      monitor-field-missing monitor-group-field monitor-group-missing signal-field-dropped
      signal-field-early signal-severity-range signal-stage-unknown signal-text-placeholder
      signal-without-entity signal-without-severity signal-without-stage
    `),
  },
  {
    end: "taken",
    reason:
      "The grammars of Cloud SIEM and of searches are not played: no source has their answers, so that the sandbox refuses only unclosed texts, comments and brackets.",
    codes: words(`
      aggregation-argument-wrong aggregation-name-doubled cse-condition-as-value cse-function-arity
      cse-invalid-regex cse-json-names cse-lex-character cse-lex-line-comment cse-lex-number
      cse-lex-operator cse-lex-typographic-quote cse-lex-unclosed-regex cse-list-as-value
      cse-not-a-condition cse-syntax-function-form cse-syntax-is cse-syntax-json
      cse-syntax-list cse-syntax-nesting cse-syntax-operand cse-syntax-operator cse-syntax-unexpected
      cse-unknown-aggregation cse-unknown-field cse-unknown-function
      search-aggregate-argument search-anchor-count search-invalid-regex search-join-condition
      search-lex-single-quotes search-lex-typographic-quotes search-lex-unknown-character
      search-lex-unopened-bracket search-regex-without-group search-syntax-empty-stage
      search-syntax-expression-language search-syntax-matches-function search-syntax-missing-pipe
      search-syntax-missing-value search-syntax-missing-word search-syntax-too-deep
      search-syntax-unexpected search-syntax-unknown-operator search-syntax-unnamed-value
      search-unknown-function search-wrong-arity
    `),
  },
  {
    end: "taken",
    reason: "Which data arrives is known to nobody before it does: a service takes a rule on data that never comes.",
    codes: words(`
      cse-unknown-record-type external-data group-field-never-filled record-field-unknown
      record-type-undeclared record-type-unknown record-type-unused selector-never-filled
      source-category-absent source-category-undeclared table-undeclared
    `),
  },
  {
    end: "taken",
    reason:
      "ATT&CK is only a label: the services take each tactic and technique of the right form, also those of no use, and any tag.",
    codes: words(`
      mitre-tag-form playbook-of-other-technique tactic-without-technique technique-deprecated
      technique-name-differs technique-revoked technique-unknown technique-without-tactic
    `),
  },
  {
    end: "taken",
    reason: "A comparison of the two SIEMs' rules: each service knows its own.",
    codes: words(`
      parity-entities parity-indicators parity-look-back parity-severity
    `),
  },
  {
    end: "taken",
    reason:
      "A rule of the project about its own files, exceptions and parameters: what comes of them is sound to a service.",
    codes: words(`
      deviation-expired deviation-expiring name-shared override-unjustified parameter-default-differs
      parameter-not-literal parameter-twice parameter-undeclared parameter-value-unfit rule-unknown
    `),
  },
  {
    end: "taken",
    reason: "A danger to the customer and not to the service, which takes the query.",
    codes: words(`
      external-data-plain-http hidden-character secret-deployed
    `),
  },
  {
    end: "taken",
    reason: "The provider's own validators stop it at plan or apply, before the service is asked.",
    codes: words(`
      disabled-at-creation expiration-form monitor-text-short monitor-text-slash parameter-form
      template-guid-form workspace-id-form
    `),
  },
  {
    end: "taken",
    reason: "The service takes it, and Terraform, the portal or another reader then has something else than was meant.",
    codes: words(`
      analytics-rule-id-form dynamic-severity-doubled itemized-alerts-off lookup-key-doubled
      monitor-threshold-zero no-analytics-rule remote-name-form tag-name-taken tuning-of-no-rule
    `),
  },
  {
    end: "taken",
    reason: "No source tells what the service answers, and the sandbox has no refusal of which no source tells.",
    codes: words(`
      parameter-doubled parameter-order watchlist-column-form
    `),
  },
  {
    end: "taken",
    isRefusedElsewhere: true,
    reason: "The service refuses the 101st rule of a type; the page warns from 90 on, and so many are its example.",
    codes: ["rule-type-full"],
  },
  {
    end: "taken",
    isRefusedElsewhere: true,
    reason:
      "The service refuses two fields of one name; those of the page's example differ in case, of which no source tells.",
    codes: ["lookup-field-doubled"],
  },
  {
    end: "taken",
    isRefusedElsewhere: true,
    reason:
      "Sentinel refuses it of an analytics rule; the page's example is a hunting query, whose techniques are the text of a tag.",
    codes: ["technique-form"],
  },
  {
    end: "same",
    reason:
      "What is found is not about what is deployed: it is about notes for readers, or about what does not come into effect.",
    codes: words(`
      acknowledgement-expired acknowledgement-expiring acknowledgement-unused data-undeclared data-unknown
      detection-untested false-positives-unnamed filter-silent filter-without-effect filter-without-site
      override-field-unknown override-parameter-unknown override-tie override-without-effect
      parameter-missing parameter-sets-unknown parameter-value-wrong playbook-list-unreadable
      playbook-table-head reference-not-https rule-elsewhere shards-of-one-user source-category-unused
      table-unused
    `),
  },
  {
    end: "unmade",
    reason: "CDKTF cannot make it: two resources would have one address.",
    codes: words(`
      filter-doubled match-list-value-doubled watchlist-key-doubled
    `),
  },
  {
    end: "unread",
    reason: "Siemform's files: nothing can be compiled of what cannot be read.",
    codes: words(`
      credential-key credential-text dangling-id doubled-id doubled-org doubled-workspace duplicate-key
      empty-file empty-project empty-value misplaced missing-file missing-key missing-schema no-rule
      orphan-playbook orphan-schema playbook-no-table playbook-row-missing playbook-row-outside-table
      playbook-row-twice playbook-row-unknown playbook-sub-technique-mismatch playbook-technique-malformed
      playbook-text-outside-cells playbook-title-mismatch playbook-title-missing
      playbook-title-without-technique playbook-too-many-cells playbook-two-tables playbook-value-empty
      playbook-wide-table rule-and-reason selects-nothing stray-file too-many-aliases unfaithful-text
      unknown-alias unknown-key unused-file wrong-file-name wrong-type wrong-value wrong-word yaml-syntax
    `),
  },
];
