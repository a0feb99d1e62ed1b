import type { Check } from "../check";
import { replacedOnEdit } from "./replaced-on-edit";
import { ruleNames } from "./rule-names";
import { shardsOfOneUser } from "./shards-of-one-user";

/** What the Terraform providers do with rules that plan and apply do not tell. */
export const PROVIDER_CHECKS: readonly Check[] = [ruleNames, shardsOfOneUser, replacedOnEdit];
