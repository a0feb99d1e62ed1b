import { didYouMean } from "../../diagnostics";
import type { LookupTableSpec } from "../sumologic/lookup-table";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { doubled, inside, nameText, notEmpty } from "./sumo-values";
import { textLength } from "./text";

/** What a lookup table must keep. */
export function lookupTableLimits(spec: LookupTableSpec): readonly LimitBreach[] {
  const names = spec.fields.map((each) => each.fieldName);
  return [
    ...textLength({ field: "description", value: spec.description, min: 1, max: 1000 }),
    ...notEmpty("fields", names),
    ...inside(
      "fields",
      names.flatMap((name, index) => nameText(`fields[${String(index)}].fieldName`, name)),
    ),
    ...doubled(names.map((each) => each.toLowerCase())).map((name) =>
      refuse("lookup-field-doubled", ["fields"], `fields: two are called \`${name}\``, "rename one of them"),
    ),
    ...primaryKeys(spec.primaryKeys, names),
  ];
}

function primaryKeys(keys: readonly string[], names: readonly string[]): LimitBreach[] {
  if (keys.length === 0)
    return [
      refuse(
        "lookup-without-key",
        ["primaryKeys"],
        "primaryKeys: there is none, so no query finds a row",
        "name at least one field",
      ),
    ];
  return [
    ...keys
      .filter((key) => !names.includes(key))
      .map((key) =>
        refuse(
          "lookup-key-unknown",
          ["primaryKeys", "fields"],
          `primaryKeys: \`${key}\` is not a field of the table`,
          didYouMean(key, names),
        ),
      ),
    ...doubled(keys).map((key) =>
      refuse("lookup-key-doubled", ["primaryKeys"], `primaryKeys: \`${key}\` is there twice`, "remove one of them"),
    ),
  ];
}
