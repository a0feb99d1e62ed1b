import { accountNameAlone } from "../../../src/checks/sentinel/account-name-alone";
import { STRONG_IDENTIFIERS } from "../../../src/checks/sentinel/strong-identifiers";
import { weakEntities } from "../../../src/checks/sentinel/weak-entities";
import { ENTITY_TYPES } from "../../../src/model";
import type { EntityTypeName } from "../../../src/model";
import { saidBy, scheduled } from "./checked-rule";

function mapping(entityType: EntityTypeName, ...identifiers: string[]): ReturnType<typeof scheduled> {
  const fieldMappings = identifiers.map((identifier) => ({ identifier, columnName: "UserId" }));
  return scheduled("SigninLogs | project UserId", { entityMappings: [{ entityType, fieldMappings }] });
}

test.each<[EntityTypeName, string[]]>([
  ["Host", ["HostName"]],
  ["Host", ["FullName"]],
  ["Account", ["FullName"]],
  ["File", ["Name"]],
  ["RegistryKey", ["Key"]],
])("a %s by %j is not named alone", (entityType, identifiers) => {
  expect(saidBy(weakEntities, mapping(entityType, ...identifiers))).toHaveLength(1);
});

test.each<[EntityTypeName, string[]]>([
  ["Host", ["HostName", "DnsDomain"]],
  ["Host", ["FullName", "AzureID"]],
  ["Account", ["Name", "UPNSuffix"]],
  ["Account", ["AadUserId"]],
  ["IP", ["Address"]],
  ["URL", ["Url"]],
  ["FileHash", ["Algorithm", "Value"]],
  ["DNS", ["DomainName"]],
  ["Process", ["CommandLine"]],
  ["RegistryValue", ["Name"]],
])("a %s by %j is left alone", (entityType, identifiers) => {
  expect(saidBy(weakEntities, mapping(entityType, ...identifiers))).toEqual([]);
});

test("an account by its bare name has a finding of its own", () => {
  const rule = mapping("Account", "Name");

  expect(saidBy(accountNameAlone, rule)).toEqual([
    "warning: entityMappings: Account is mapped by Name alone, and usual names such as SYSTEM are dropped",
  ]);
  expect(saidBy(weakEntities, rule)).toEqual([]);
});

test.each<[EntityTypeName, string[]]>([
  ["Account", ["Name", "NTDomain"]],
  ["Account", ["FullName"]],
  ["Malware", ["Name"]],
  ["CloudApplication", ["Name"]],
])("a %s by %j is no bare account name", (entityType, identifiers) => {
  expect(saidBy(accountNameAlone, mapping(entityType, ...identifiers))).toEqual([]);
});

test("strong identifiers are identifiers of their type", () => {
  const wrong = Object.entries(STRONG_IDENTIFIERS).flatMap(([type, sets]) => {
    const known: readonly string[] = ENTITY_TYPES[type as EntityTypeName].identifiers;
    return sets.flat().filter((each) => !known.includes(each));
  });

  expect(wrong).toEqual([]);
});
