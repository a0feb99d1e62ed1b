import fc from "fast-check";
import { azureApi } from "../../../src/sandbox/azure";
import { createApp } from "../../../src/sandbox/http";
import { GROUP, OWNER, SECRET, SENTINEL, SUBSCRIPTION, WORKSPACE, azureSandbox, clientOf } from "./azure-sandbox";
import { AUTOMATION, RULE, SEARCH, WATCHLIST, guid } from "./bodies";

const { context, faults, tokenOf } = azureSandbox();
const app = createApp({ api: azureApi, context, faults, log: () => undefined });

/** Few, for each push; in a night `RUNS` says more. */
const RUNS = Number(process.env["RUNS"] ?? 60);
const PATHS = [
  "/subscriptions",
  `/subscriptions/${SUBSCRIPTION}/providers`,
  `/subscriptions/${SUBSCRIPTION}/operationresults`,
  `/subscriptions/${SUBSCRIPTION}/resourceGroups`,
  `${GROUP}/providers/Microsoft.OperationalInsights/workspaces`,
  `${GROUP}/providers/Microsoft.OperationalInsights/queryPacks`,
  `${GROUP}/providers/Microsoft.OperationalInsights/queryPacks/pack/queries`,
  `${WORKSPACE}/savedSearches`,
  ...["alertRules", "automationRules", "watchlists", "metadata", "dataConnectors", "onboardingStates"].map(
    (kind) => `${SENTINEL}/${kind}`,
  ),
  `${SENTINEL}/securityMLAnalyticsSettings`,
  `${SENTINEL}/alertRuleTemplates`,
  `${SENTINEL}/watchlists/known/watchlistItems`,
  "/metadata/endpoints",
  "/v1/workspaces",
  "/",
];
const NAMES = [
  "default",
  "known",
  "pack",
  guid(1),
  "a%2Fb",
  "..%2F..%2Fx",
  "%00",
  "%F0%9F%98%80",
  "%",
  "toString",
  "__proto__",
  "x".repeat(700),
];
const METHODS = ["GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS"] as const;
const VERSIONS = [
  "2019-09-01",
  "2020-08-01",
  "2022-09-01",
  "2022-10-01",
  "2024-09-01",
  "2022-11-01",
  "x",
  "",
  "2024-09-01&api-version=2020-08-01",
];

const word = fc.constantFrom(
  "",
  "Scheduled",
  "NRT",
  "Fusion",
  "MicrosoftSecurityIncidentCreation",
  "constructor",
  "__proto__",
  "toString",
  "\u0000",
  "\ud800",
  "PT5M",
  'Host,x\n"a',
  "Property",
  "Boolean",
);
const value = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.constant(null),
);
const properties = fc
  .tuple(
    fc.constantFrom<object>(RULE, AUTOMATION, WATCHLIST, SEARCH, {}),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          ...[
            "displayName",
            "query",
            "entityMappings",
            "customDetails",
            "alertDetailsOverride",
            "tags",
            "sku",
            "features",
          ],
          ...[
            "incidentConfiguration",
            "triggeringLogic",
            "actions",
            "rawContent",
            "numberOfLinesToSkip",
            "itemsSearchKey",
          ],
          ...[
            "itemsKeyValue",
            "functionAlias",
            "functionParameters",
            "startTimeUtc",
            "alertRuleTemplateName",
            "__proto__",
          ],
          ...[
            "kind",
            "parentId",
            "body",
            "eventGroupingSettings",
            "techniques",
            "workspaceCapping",
            "customerManagedKey",
          ],
        ),
        fc.string(),
      ),
      fc.oneof(value, fc.array(value), fc.dictionary(word, value)),
    ),
  )
  .map(([usual, odd]) => ({ ...usual, ...odd }));
const body = fc.oneof(
  fc.record({ kind: value, properties: fc.oneof({ weight: 5, arbitrary: properties }, value) }),
  fc.record({ location: value, tags: value, properties: fc.oneof(properties, value) }),
  fc.record({ kind: fc.constantFrom("Scheduled", "NRT", "Fusion"), etag: value, properties }),
  value,
);
const payload = fc.oneof(
  { weight: 8, arbitrary: body.map((each) => JSON.stringify(each)) },
  fc.constantFrom("", "{", "[", "null", "\ufeff{}", "[".repeat(20_000) + "]".repeat(20_000)),
  fc.constant(`{"properties":${"[".repeat(20_000)}${"]".repeat(20_000)}}`),
  fc.constant(`{"kind":"X","properties":{"a":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}}`),
  fc.string(),
);

test.each(METHODS)("nothing that is sent with %s is answered with 500", async (method) => {
  const authorization = `Bearer ${await tokenOf(OWNER)}`;
  const request = fc.record({
    path: fc.constantFrom(...PATHS),
    name: fc.oneof(
      fc.constantFrom("", ...NAMES.map((each) => `/${each}`)),
      fc.string().map((each) => `/${encodeURIComponent(each.replace(/[\ud800-\udfff]/g, ""))}`),
    ),
    version: fc.constantFrom(...VERSIONS),
    token: fc.constantFrom("", "%24skipToken=%00", "$skiptoken=%F0", "force=true"),
    match: fc.constantFrom("*", '"x"', "W/,,", ""),
    host: fc.constantFrom("localhost", "a b", "[", "x:99999999", ""),
    payload,
  });

  await fc.assert(
    fc.asyncProperty(request, async (each) => {
      const answer = await app.inject({
        method,
        url: `${each.path}${each.name}?api-version=${each.version}&${each.token}`,
        headers: {
          authorization,
          host: each.host,
          "content-type": "application/json",
          ...(each.match === "" ? {} : { "if-match": each.match }),
        },
        ...(each.payload === "" ? {} : { payload: each.payload }),
      });

      expect(answer.statusCode).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
});

test("nothing that is sent to sign in is answered with 500", async () => {
  const field = fc.oneof(
    fc.constantFrom<unknown>(clientOf(OWNER), SECRET, "client_credentials", "", null, 5, {}, []),
    fc.jsonValue(),
  );
  const form = fc.oneof(
    fc.dictionary(
      fc.constantFrom("grant_type", "client_id", "client_secret", "client_assertion", "client_assertion_type", "scope"),
      field,
    ),
    fc.jsonValue(),
  );

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(OWNER, "x", "%00", "%2F"), form, async (tenant, sent) => {
      const { statusCode } = await app.inject({
        method: "POST",
        url: `/${tenant}/oauth2/v2.0/token`,
        headers: { "content-type": "application/json" },
        payload: JSON.stringify(sent),
      });

      expect(statusCode).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
});
