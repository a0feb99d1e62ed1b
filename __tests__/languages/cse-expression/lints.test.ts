import { analyzeCse } from "../../../src/languages/cse-expression";

/** The findings of an expression, beside those about style. */
const findingsOf = (text: string) =>
  analyzeCse(text, { role: "filter" })
    .faults.filter((each) => !/^cse-(?:no-scope|case-sensitive|mixed-and-or)$/.test(each.code))
    .map((each) => `${each.code} at ${JSON.stringify(text.slice(each.start, each.end))}`);

test.each([
  ["action = 'a' AND action = 'b'", "action = 'b'"],
  ["action = 'a' AND (success = true AND (action = 'b'))", "action = 'b'"],
  ["action IN ('a', 'b') AND action IN ('c', 'd')", "action IN ('c', 'd')"],
  ["action = 'a' AND NOT action = 'a'", "action = 'a'"],
  ["action IN ('a', 'b') AND action NOT IN ('a', 'b', 'c')", "action NOT IN ('a', 'b', 'c')"],
  ["action = 'abc' AND action LIKE 'x%'", "action LIKE 'x%'"],
  ["action = 'abc' AND action MATCHES 'x*'", "action MATCHES 'x*'"],
  ["action = 'abc' AND action RLIKE '^x'", "action RLIKE '^x'"],
  ["lower(action) = 'abc' AND lower(action) IN ('x', 'y')", "lower(action) IN ('x', 'y')"],
  ["action = 'ABC' AND lower(action) = 'x'", "lower(action) = 'x'"],
  ["objectType = 'Network' AND objectType = 'Email'", "objectType = 'Email'"],
  ["objectType = 'Network' AND (objectType = 'Email' OR dstPort = 1)", "objectType = 'Email'"],
  ["dstPort > 10 AND dstPort < 5", "dstPort < 5"],
  ["dstPort > 5 AND dstPort < 6", "dstPort < 6"],
  ["dstPort > 5 AND NOT dstPort >= 4", "dstPort >= 4"],
  ["dstPort = 80 AND dstPort > 1024", "dstPort > 1024"],
  ["dstPort BETWEEN 1 AND 10 AND dstPort > 10", "dstPort > 10"],
  ["5 > dstPort AND dstPort > 10", "dstPort > 10"],
  ["bytesIn > 5M AND bytesIn < 10K", "bytesIn < 10K"],
  ["user_username IS NULL AND user_username = 'root'", "user_username = 'root'"],
  ["isNull(user_username) AND lower(user_username) LIKE '%x%'", "lower(user_username) LIKE '%x%'"],
  ["user_username IS NULL AND user_username IS NOT NULL", "user_username IS NOT NULL"],
  ["isEmpty(user_username) AND user_username = 'root'", "user_username = 'root'"],
  ["success = true AND success = false", "success = false"],
  ["success AND NOT success", "success"],
  ["mfa IS TRUE AND mfa IS FALSE", "mfa IS FALSE"],
  ["fields['a'] = 'x' AND fields[\"a\"] = 'y'", "fields[\"a\"] = 'y'"],
  ["fields.a = 'x' AND fields['a'] = 'y'", "fields['a'] = 'y'"],
  ["array_contains(listMatches, 'a') AND NOT array_contains(listMatches, 'a')", "array_contains(listMatches, 'a')"],
  ["NOT (action != 'a' OR action != 'b')", "action != 'b'"],
])("%s never holds", (text, place) => {
  expect(findingsOf(text)).toContain(`cse-never-true at ${JSON.stringify(place)}`);
});

test.each([
  "action = 'a' OR action = 'b'",
  "action = 'a' AND resource = 'b'",
  "action IN ('a', 'b') AND action IN ('b', 'c')",
  "action IN ('a', 'b') AND action != 'a'",
  "action != 'a' AND action != 'b'",
  "action = 'abc' AND action LIKE 'a%'",
  "action = 'abc' AND action RLIKE 'b'",
  "action RLIKE '^a' AND action RLIKE '^b'",
  "action LIKE 'a%' AND action LIKE 'b%'",
  "lower(action) = 'abc' AND action = 'ABC'",
  "lower(action) = 'abc' AND action != 'ABC'",
  "array_contains(listMatches, 'a') AND array_contains(listMatches, 'b')",
  "array_contains(fieldTags['user_username'], 'a') AND array_contains(fieldTags['user_username'], 'b')",
  "fields['a'] = 'x' AND fields['b'] = 'y'",
  "dstPort > 5 AND dstPort < 10",
  "dstPort >= 5 AND dstPort <= 5",
  "http_url_entropyFqdn > 5 AND http_url_entropyFqdn < 6",
  "dstPort > 5 AND srcPort < 5",
  "user_username IS NULL AND targetUser_username = 'root'",
  "user_username IS NULL AND user_username != 'root'",
  "user_username IS NULL OR user_username = 'root'",
  "dns_queryDomain_alexaRank IS NULL OR dns_queryDomain_alexaRank > 5000",
  "isBlank(user_username) AND NOT user_username = 'root'",
  "success = true AND NOT (objectType = 'Authentication' AND success = true)",
  "(action = 'a' AND dstPort = 1) OR (action = 'b' AND dstPort = 2)",
  "(objectType = 'Network' AND dstPort = 1) OR (objectType = 'Email' AND dstPort = 2)",
  "objectType IN ('Network', 'Email') AND (objectType = 'Email' OR dstPort = 1)",
  "toInt(fields['a']) > 5 AND toInt(fields['b']) < 3",
  "length(dns_query) > 5 AND length(dns_queryDomain) < 3",
  "substring(action, 0, 1) = 'a' AND substring(action, 1, 2) = 'b'",
  "if(success, 'a', 'b') = 'a' AND action = 'x'",
  "user_username != 'a' OR targetUser_username != 'b'",
  "user_username = 'a' OR user_username != 'b'".replace("= 'a' OR", "LIKE 'a%' OR"),
  "NOT (action = 'a' OR action = 'b')",
  "dstPort < 5 OR dstPort > 10",
  "user_username IS NOT NULL OR user_username != 'root'",
])("%s may hold or not", (text) => {
  expect(findingsOf(text)).toEqual([]);
});

test.each([
  ["action != 'a' OR action != 'b'", "action != 'b'"],
  ["NOT action = 'a' OR NOT action = 'b'", "action = 'b'"],
  ["action NOT IN ('a') OR action NOT IN ('b')", "action NOT IN ('b')"],
  ["dstPort > 5 OR dstPort < 10", "dstPort < 10"],
  ["user_username IS NULL OR user_username IS NOT NULL", "user_username IS NOT NULL"],
  ["success = true AND (action != 'a' OR (action != 'b'))", "action != 'b'"],
  ["NOT (action = 'a' AND action = 'b')", "action = 'b'"],
])("%s always holds", (text, place) => {
  expect(findingsOf(text)).toContain(`cse-always-true at ${JSON.stringify(place)}`);
});

test.each([
  ["lower(action) = 'Abc'", "'Abc'"],
  ["'Abc' = toLowerCase(action)", "'Abc'"],
  ["LOWER(action) IN ('abc', 'aBc')", "'aBc'"],
  ["lower(file_path) LIKE '%\\Temp\\%'", "'%\\Temp\\%'"],
  ["lower(action) NOT LIKE '%X%'", "'%X%'"],
  ["lower(action) MATCHES '*X*'", "'*X*'"],
  ["upper(action) = 'ABc'", "'ABc'"],
  ["lower(action) RLIKE '^Temp$'", "'^Temp$'"],
  ["lower(action) RLIKE '(A|B)c'", "'(A|B)c'"],
  ["lower(action) MATCHES /\\sA+/", "/\\sA+/"],
  ["lower(action) RLIKE 'x|(a|[B-D]e)'", "[B-D]e"],
  ["lower(action) RLIKE '^(start|Stop)$'", "Stop"],
])("%s never matches for its capitals", (text, place) => {
  expect(findingsOf(text)).toEqual([`cse-case-never-matches at ${JSON.stringify(place)}`]);
});

test.each([
  "lower(action) = 'abc 1_%ü'",
  "action = 'Abc'",
  "lower(action) = 'straße'",
  "lower(concat(action, 'X')) = 'ax'",
  "concat(lower(action), 'X') = 'aX'",
  "lower(action) RLIKE '(?i)ABC'",
  "lower(action) RLIKE '[A-Za-z]+'",
  "lower(action) RLIKE '[^A]'",
  "lower(action) RLIKE 'A?b*C{0,3}'",
  "lower(action) RLIKE '\\S\\W\\D\\bx'",
  "lower(action) RLIKE '\\p{Lu}?x'",
  "lower(action) RLIKE '(?!A)x'",
  "lower(action) RLIKE '(?<Name>x)'",
  "lower(action) RLIKE '\\x41'",
  "lower(action) = resource",
  "upper(action) = 'ABC'",
  "length(action) = 5",
])("%s may match", (text) => {
  expect(findingsOf(text)).toEqual([]);
});

test.each([
  ["user_username = null", 'cse-null-comparison at "user_username = null"'],
  ["dstPort = '3389'", "cse-type-mismatch at \"'3389'\""],
  ["errorCode = 0", 'cse-type-mismatch at "0"'],
  ["success = 'true'", "cse-type-mismatch at \"'true'\""],
  ["dstPort IN (1, 'ssh')", "cse-never-true at \"'ssh'\""],
  ["listMatches = 'x'", "cse-type-mismatch at \"'x'\""],
  ["objectType = 'endpointprocess'", "cse-unknown-record-type at \"'endpointprocess'\""],
  ["commandLine MATCHES /(?<!x)y/", 'cse-invalid-regex at "/(?<!x)y/"'],
  ["commandLine RLIKE '(a'", "cse-invalid-regex at \"'(a'\""],
  ["commandLine RLIKE '*a'", "cse-invalid-regex at \"'*a'\""],
  ["commandLine RLIKE '[z-a]'", "cse-invalid-regex at \"'[z-a]'\""],
  ["action = 'a' OR (action = 'b' OR action = 'a')", "cse-duplicate-term at \"action = 'a'\""],
  ["lower(commandLine) LIKE 'curl'", "cse-pattern-without-wildcard at \"'curl'\""],
  ["lower(http_userAgent) MATCHES 'curl'", "cse-pattern-without-wildcard at \"'curl'\""],
  ["array_contains(listMatches, 'a b')", "cse-match-list-name at \"'a b'\""],
  ["fromUser_username = 'x'", 'cse-deprecated-field at "fromUser_username"'],
  ["user_username", 'cse-not-a-condition at "user_username"'],
  ["hasThreatMatch([])", 'cse-function-arity at "[]"'],
])("%s is found: %s", (text, found) => {
  expect(findingsOf(text)).toEqual([found]);
});

test.each([
  "!(null)",
  "severity > '6'",
  "dstPort = 3389 AND errorCode = '0' AND success = True",
  "lower(objectType) = 'endpointprocess'",
  "action LIKE 'Create'",
  "commandLine RLIKE '(?<!x)y[\\]\\[-]{2}(?:a|b)*+'",
  "commandLine MATCHES /(?i)a{2,3}?[[:alpha:]]/",
  "lower(baseImage) LIKE '%cmd.exe'",
  "lower(commandLine) LIKE '%.exe %'",
  "array_contains(listMatches, 'column:SrcIp') AND array_contains(listMatches, 'threat')",
  "hasThreatMatch([srcDevice_ip], threatType = 'x' AND source = \"y\", all_indicators)",
  "json field=fields 'a' as b | where b = 'x' OR toInt(b) > 5",
  "success AND mfa = success",
  "if(success, 1, 0) = 1",
  "dstPort BETWEEN 1 AND 2",
])("%s is silent", (text) => {
  expect(findingsOf(text)).toEqual([]);
});

test.each([
  ["commandLine LIKE '%x%' AND action = 'a'", true],
  ["action = 'a' AND NOT commandLine LIKE '%x%'", false],
  ["baseImage = '/usr/bin/curl'", false],
  ["commandLine MATCHES /(?i)curl/", false],
  ["commandLine LIKE '%JABlAG4AdgA6AHUAcwBl%'", false],
  ["commandLine LIKE '% -- %'", false],
  ["lower(commandLine) LIKE '%x%'", false],
])("%s compares free text to the letter: %s", (text, expected) => {
  expect(analyzeCse(text).faults.some((each) => each.code === "cse-case-sensitive")).toBe(expected);
});

test.each([
  ["success = true AND array_contains(listMatches, 'x')", true],
  ["objectType = 'Network' OR success = true", true],
  ["objectType IS NOT NULL", true],
  ["objectType = 'Network'", false],
  ["(metadata_vendor = 'a' OR metadata_product LIKE 'b%') AND success = true", false],
  ["lower(commandLine) LIKE '%x%'", false],
])("%s leaves every source in: %s", (text, expected) => {
  expect(analyzeCse(text).faults.some((each) => each.code === "cse-no-scope")).toBe(expected);
});
