/** Which rules an expression tunes: all, or some. */
export type TunedRules =
  | {
      /** Ids of rules as Cloud SIEM gives them (`MATCH-S00359`), at least one. */
      readonly ruleIds: readonly string[];
      /** Whether it tunes every rule. */
      readonly isGlobal?: false;
    }
  | {
      /** An expression for every rule names none. */
      readonly ruleIds?: undefined;
      /** Whether it tunes every rule. */
      readonly isGlobal: true;
    };

/** What every tuning expression has. */
export interface TuningSpec {
  /** Its name in Cloud SIEM. */
  readonly name: string;
  /** Why the rules are tuned. */
  readonly description: string;
  /** The condition on a normalized record. */
  readonly expression: string;
  /** Whether it is in force. @defaultValue true */
  readonly enabled?: boolean;
  /** Whether records that meet it raise no signal; if not, only they do. @defaultValue true */
  readonly exclude?: boolean;
}

/** A condition added to rules that stay as they are: a tenant's own exception. */
export type TuningExpressionSpec = TuningSpec & TunedRules;
