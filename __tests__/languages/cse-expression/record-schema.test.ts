import {
  entityTypesOf,
  findRecordField,
  isDeprecatedField,
  nearestRecordField,
  RECORD_TYPES,
} from "../../../src/languages/cse-expression";
import schema from "../../../src/languages/cse-expression/record-schema.json";

test("the schema has the fields of a record, with their types and entities", () => {
  expect(Object.keys(schema.fields)).toHaveLength(588);
  expect(findRecordField("srcDevice_ip")).toEqual({
    name: "srcDevice_ip",
    type: "string",
    entityType: "_ip",
    mappable: true,
    deprecated: false,
    enriched: true,
  });
  expect(findRecordField("dstPort")?.type).toBe("int");
});

test.each(["srcdevice_ip", "toString", "__proto__", ""])("%j is no field", (name) => {
  expect(findRecordField(name)).toBeUndefined();
});

test("a wrong name has a nearest one", () => {
  expect(nearestRecordField("commandline")).toBe("commandLine");
  expect(nearestRecordField("qqqqqqqqqq")).toBeUndefined();
});

test("a field knows the entities that it names", () => {
  expect(entityTypesOf("user_username")).toEqual(["_username"]);
  expect(entityTypesOf("action")).toEqual([]);
  expect(entityTypesOf("nothing")).toEqual([]);
});

test("deprecated fields are known", () => {
  expect(isDeprecatedField("fromUser_username")).toBe(true);
  expect(isDeprecatedField("user_username")).toBe(false);
});

test("of the 20 types of records two are made by the system only", () => {
  expect(RECORD_TYPES).toHaveLength(20);
  expect(RECORD_TYPES.filter((each) => each.system).map((each) => each.name)).toEqual(["Canary", "FailedRecord"]);
});
