import { widthOf } from "../../../src/checks/security/condition-width";
import { wideFilters } from "../../../src/checks/security/wide-filters";
import { saidOf } from "../content/said";

test.each([
  "true",
  "TRUE",
  "1 == 1",
  "1=1",
  "(('a' == 'a'))",
  "not(false)",
  "!false",
  "DeviceName == DeviceName",
  'DeviceName contains ""',
  "DeviceName startswith ''",
  'DeviceName == "build-01" or true',
  "device_hostname = 'x' OR 1 = 1",
  '(DeviceName == "a" and true) or (true and 1 == 1)',
])("%s is true of everything", (condition) => {
  expect(widthOf(condition)).toBe("all");
});

test.each([
  "isnotempty(DeviceName)",
  "isnotnull(DeviceName) and isnotempty(UserName)",
  "not(isempty(DeviceName))",
  "!isBlank(src_ip)",
  "!(isNull(src_ip))",
  "device_hostname IS NOT NULL",
  "NOT device_hostname IS NULL",
  'DeviceName != ""',
  "device_hostname <> ''",
  "http_url LIKE '%'",
  'url matches "*"',
  'DeviceName matches regex ".*"',
  "isnotempty(DeviceName) and true",
])("%s is true of nearly everything", (condition) => {
  expect(widthOf(condition)).toBe("most");
});

test.each([
  'DeviceName == "build-01"',
  'isnotempty(DeviceName) and DeviceName startswith "build-"',
  'DeviceName in ("true", "1 == 1")',
  'DeviceName == "a or true"',
  "isempty(DeviceName)",
  "IsManaged == true",
  "not(DeviceName has 'x')",
  "http_url LIKE '%.example/%'",
  'url matches "*.example"',
  'DeviceName matches regex "^build-.*"',
  "device_hostname IS NULL",
  "category or_more",
  "SourceName == DeviceName",
  'strcat("a or true", x) == "b"',
  "1 == 2",
])("%s excludes something", (condition) => {
  expect(widthOf(condition)).toBe("some");
});

const REST = "    reason: It fetches tools\n    owner: platform\n    ticket: SEC-0001\n    expires: 2099-12-31\n";

test.each([
  [
    "sentinel: 'true'",
    "error at filters.0.sentinel: filter hosts: its sentinel condition is always true, so that the rule never fires",
  ],
  [
    "sentinel: isnotempty(DeviceName)",
    "warning at filters.0.sentinel: filter hosts: its sentinel condition is true of nearly every event",
  ],
  [
    "search: 1 = 1",
    "error at filters.0.search: filter hosts: its search condition is always true, so that the rule never fires",
  ],
  [
    "cse: device_hostname IS NOT NULL",
    "warning at filters.0.cse: filter hosts: its cse condition is true of nearly every event",
  ],
])("a filter with %s is told", (condition, said) => {
  const fragment = `filters:\n  - name: hosts\n    select: { id: r-scheduled }\n    ${condition}\n${REST}`;

  expect(saidOf(wideFilters, "environment", fragment)).toEqual([said]);
});
