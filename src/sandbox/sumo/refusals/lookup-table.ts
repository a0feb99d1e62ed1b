import { listAt, numberAt, objectsAt, textAt } from "../json";
import { hasDoubled, isBlank, isLonger, isNoneOf, someOf } from "./conditions";
import { placeRefusals } from "./content";
import { coreRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";
const FIELD_TYPES = ["boolean", "int", "long", "double", "string"];

/** Why a lookup table is refused. */
export const LOOKUP_TABLE_REFUSALS: readonly Refusal[] = [
  ...coreRefusals([
    [
      "lookup-description-length",
      "description must have at most 1000 characters",
      isLonger("description", 1000),
      SCHEMA,
    ],
    ["lookup-description-missing", "description is required", isBlank("description"), SCHEMA],
    [
      "lookup-field-type",
      "the fieldType of a field must be boolean, int, long, double or string",
      someOf("fields", (each) => !FIELD_TYPES.includes(textAt(each, "fieldType"))),
      SCHEMA,
    ],
    [
      "lookup-field-doubled",
      "fields need names of their own",
      ({ body }) => hasDoubled(objectsAt(body, "fields"), "fieldName"),
      SCHEMA,
    ],
    [
      "lookup-key-unknown",
      "primaryKeys must be of the fields",
      ({ body }) => {
        const names = objectsAt(body, "fields").map((each) => textAt(each, "fieldName"));
        return listAt(body, "primaryKeys").some((key) => !names.some((name) => name === key));
      },
      "Sumo Logic documentation, lookup (010369f): a lookup asks for all primary keys",
    ],
    [
      "lookup-without-key",
      "primaryKeys must have at least one entry",
      ({ body }) => listAt(body, "fields").length > 0 && listAt(body, "primaryKeys").length === 0,
      "Sumo Logic documentation, lookup (010369f): a lookup asks for all primary keys",
    ],
    ["lookup-ttl-range", "ttl must not be negative", ({ body }) => numberAt(body, "ttl") < 0, SCHEMA],
    [
      "lookup-size-action",
      "sizeLimitAction must be StopIncomingMessages or DeleteOldData",
      isNoneOf("sizeLimitAction", ["StopIncomingMessages", "DeleteOldData"]),
      SCHEMA,
    ],
  ]),
  ...placeRefusals("lookup-tables", "parentFolderId"),
];
