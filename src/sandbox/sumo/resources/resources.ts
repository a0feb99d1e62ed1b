import { FOLDER } from "../content/folder";
import { MATCH_LIST } from "../match-lists/match-list";
import { CONNECTION } from "./connection";
import { CUSTOM_ENTITY_TYPE } from "./custom-entity-type";
import { CUSTOM_INSIGHT } from "./custom-insight";
import { CUSTOM_MATCH_LIST_COLUMN } from "./custom-match-list-column";
import { ENTITY_CRITICALITY } from "./entity-criticality";
import { LOG_SEARCH } from "./log-search";
import { LOOKUP_TABLE } from "./lookup-table";
import { NETWORK_BLOCK } from "./network-block";
import type { Resource } from "./resource";
import { TAG_SCHEMA } from "./tag-schema";
import { TUNING_EXPRESSION } from "./tuning-expression";

/** The types of things that have the five plain routes. */
export const PLAIN_RESOURCES: readonly Resource[] = [
  CONNECTION,
  CUSTOM_ENTITY_TYPE,
  CUSTOM_INSIGHT,
  CUSTOM_MATCH_LIST_COLUMN,
  ENTITY_CRITICALITY,
  LOG_SEARCH,
  LOOKUP_TABLE,
  MATCH_LIST,
  NETWORK_BLOCK,
  TUNING_EXPRESSION,
];

/** The types of things that are made, changed and deleted by an id, besides rules and monitors. */
export const RESOURCES: readonly Resource[] = [...PLAIN_RESOURCES, FOLDER, TAG_SCHEMA];
