import { z } from "zod";
import { MODES, PLAYBOOK_STEPS, SEVERITIES } from "../../model";
import { day, id, parameterValue, technique, uuid, words } from "./common";
import { analyticsFields, scheduleFields, sentinelFields } from "./sentinel-rules";
import { sumoFields, sumoOverrideFields } from "./sumologic-rules";

const selector = z
  .union([
    z.strictObject({ id }),
    z.strictObject({ technique }),
    z.strictObject({ tag: words }),
    z.strictObject({ all: z.literal(true) }),
  ])
  .describe("Which detections or rules: exactly one of id, technique, tag, all: true. The more specific wins.");

const justification = {
  reason: words,
  owner: words,
  ticket: words,
  expires: day,
};

const set = z
  .strictObject({
    mode: z.enum(MODES).optional(),
    severity: z.enum(SEVERITIES).optional(),
    parameters: z.record(z.string(), parameterValue).default({}),
    sentinel: z
      .strictObject({ ...analyticsFields, ...scheduleFields })
      .partial()
      .transform(sentinelFields)
      .default({}),
    sumologic: z.strictObject(sumoOverrideFields).partial().transform(sumoFields).default({}),
  })
  .describe("What changes: mode, severity, parameters, or fields of the SIEM's rules.");

const override = z.strictObject({
  select: selector,
  set,
  reason: justification.reason.optional(),
  owner: justification.owner.optional(),
  ticket: justification.ticket.optional(),
  expires: justification.expires.optional(),
});

const filter = z.strictObject({
  name: id,
  select: selector,
  sentinel: words.optional().describe("KQL that describes what to leave out."),
  search: words.optional().describe("A condition of a Sumo Logic search that describes what to leave out."),
  cse: words.optional().describe("A CSE expression that describes what to leave out."),
  ...justification,
});

const deviations = {
  overrides: z.array(override).default([]),
  filters: z.array(filter).default([]),
};

const known = z.union([z.literal("unknown"), z.array(words)]).default("unknown");

const sentinel = z.strictObject({
  tenantId: uuid,
  subscriptionId: uuid,
  resourceGroup: words,
  workspace: words,
  managingTenantId: uuid.optional().describe("The tenant one signs in to, when the workspace is delegated (Azure Lighthouse)."),
  portal: z.enum(["azure", "defender"]).default("defender"),
  providerVersion: words.optional().describe("A constraint for azurerm other than the exact version of the bindings."),
  data: z.strictObject({ tables: known, connectors: known }),
});

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;

const sumologic = z
  .strictObject({
    deployment: z.enum(["us1", "us2", "fed", "eu", "au", "de", "jp", "ca", "in", "kr", "ch", "esc"]).optional(),
    baseUrl: z
      .string()
      .regex(/\/api\/$/, "does not end in /api/; the provider resolves every path against it")
      .refine((url) => url.startsWith("https://") || LOOPBACK.test(url), "is not https; plain http is for loopback addresses only")
      .optional(),
    userId: z.string().regex(/^[0-9A-F]{16}$/, "is not the id of a user; write 16 hexadecimal digits in capitals"),
    folderId: z.string().regex(/^[0-9A-F]{16}$/, "is not the id of a folder; write 16 hexadecimal digits in capitals").optional(),
    data: z.strictObject({ recordTypes: known, products: known, sourceCategories: known }),
  })
  .refine((target) => (target.deployment === undefined) !== (target.baseUrl === undefined), "names not exactly one of deployment and baseUrl; without either the provider would pick a deployment itself");

const backend = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("azurerm"),
    resourceGroup: words,
    storageAccount: words,
    container: words,
    subscriptionId: uuid.optional(),
    tenantId: uuid.optional(),
  }),
  z.strictObject({ type: z.literal("s3"), bucket: words, region: words, kmsKeyId: words.optional() }),
  z.strictObject({
    type: z.literal("local"),
    directory: words
      .refine((path) => !path.startsWith("/") && !/^[A-Za-z]:|\\/.test(path), "is absolute; write a path relative to the project, with forward slashes")
      .refine((path) => !path.split("/").includes("cdktf.out"), "lies in cdktf.out, which every synth replaces; choose another folder")
      .default("state"),
  }),
]);

/** A ring's file. */
export const ringFile = z.strictObject({ id, order: z.int().min(1), ...deviations });

/** A group's file. */
export const groupFile = z.strictObject({ id, ...deviations });

/** An environment's file. */
export const environmentFile = z.strictObject({
  id,
  name: words,
  tenant: id,
  ring: id,
  groups: z.array(id).default([]),
  sentinel: sentinel.optional(),
  sumologic: sumologic.optional(),
  backend,
  playbookSteps: z.enum(PLAYBOOK_STEPS).default("L1"),
  shards: z
    .array(z.strictObject({ name: id, select: z.array(selector).min(1) }))
    .default([])
    .describe("Parts that have a state of their own; what none selects goes into `main`."),
  ...deviations,
});

/** An override as a file holds it. */
export type OverrideFile = z.output<typeof override>;
/** A filter as a file holds it. */
export type FilterFile = z.output<typeof filter>;
/** An environment as a file holds it. */
export type EnvironmentFile = z.output<typeof environmentFile>;
