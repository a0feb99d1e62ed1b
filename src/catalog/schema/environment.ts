import { z } from "zod";
import { PLAYBOOK_STEPS } from "../../model";
import { always, distinct, forms, id, uuid, words } from "./common";
import { deviations, selector } from "./deviations";

const known = z
  .union([z.literal("unknown"), z.array(words)])
  .default("unknown")
  .register(forms, { form: "a list of texts, or the word unknown" });
const knownTables = z
  .union([z.literal("unknown"), z.literal("schema"), z.array(words)])
  .default("unknown")
  .register(forms, { form: "a list of texts, or one of the words unknown and schema" });
const UNKNOWN = "unknown: every rule is deployed, with a warning. Default: unknown.";

const sentinel = z.strictObject({
  tenantId: uuid.describe("The Entra tenant of the workspace."),
  subscriptionId: uuid.describe("The subscription of the workspace."),
  resourceGroup: words.describe("The resource group of the workspace."),
  workspace: words.describe("The name of the Log Analytics workspace, which has Sentinel already."),
  managingTenantId: uuid
    .optional()
    .describe("The tenant one signs in to, when the workspace is delegated (Azure Lighthouse). Default: tenantId."),
  portal: z
    .enum(["azure", "defender"])
    .default("defender")
    .describe(
      "Where analysts work: Defender groups alerts by itself and hides those without incident. Default: defender.",
    ),
  providerVersion: words
    .optional()
    .describe("A version constraint of azurerm. Default: the exact version of the bindings."),
  data: z
    .strictObject({
      tables: knownTables.describe(
        `The tables that receive data. schema: those of environments/schemas/<id>.yaml. ${UNKNOWN}`,
      ),
      connectors: known.describe(`The ids of the connected data connectors. ${UNKNOWN}`),
    })
    .describe("The data that the workspace has; a rule without its data is not deployed here."),
});

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;
const HEX_ID = /^[0-9A-F]{16}$/;
const DEPLOYMENTS = ["us1", "us2", "fed", "eu", "au", "de", "jp", "ca", "in", "kr", "ch", "esc"] as const;

const sumologic = z
  .strictObject({
    deployment: z.enum(DEPLOYMENTS).optional().describe("Where the org lives; this or baseUrl."),
    baseUrl: z
      .string()
      .regex(/\/api\/$/, "does not end in /api/; the provider resolves every path against it, so end it in /api/")
      .refine(
        (url) => url.startsWith("https://") || LOOPBACK.test(url),
        "is not https; plain http is for loopback addresses only",
      )
      .register(forms, { form: "an address like https://api.eu.sumologic.com/api/" })
      .optional()
      .describe("The API's address, ending in /api/; this or deployment."),
    userId: z
      .string()
      .regex(HEX_ID, "is not the id of a user; write 16 hexadecimal digits in capitals")
      .register(forms, { form: "the id of a user: 16 hexadecimal digits in capitals, in quotes" })
      .describe("The id of the service account whose key is used: it proves that the key is of this org."),
    folderId: z
      .string()
      .regex(HEX_ID, "is not the id of a folder; write 16 hexadecimal digits in capitals")
      .register(forms, { form: "the id of a folder: 16 hexadecimal digits in capitals, in quotes" })
      .optional()
      .describe("The library folder for searches. Default: the personal folder of the account."),
    data: z
      .strictObject({
        recordTypes: known.describe(`The record types that Cloud SIEM makes. ${UNKNOWN}`),
        products: known.describe(`Vendors and products of records, Microsoft/Windows. ${UNKNOWN}`),
        sourceCategories: known.describe(`The source categories that receive data. ${UNKNOWN}`),
      })
      .describe("The data that the org has; a rule without its data is not deployed here."),
  })
  .refine((target) => (target.deployment === undefined) !== (target.baseUrl === undefined), {
    error:
      "names not exactly one of deployment and baseUrl, so that the provider would pick a deployment itself; write one of them",
    when: always,
  });

const backend = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("azurerm").describe("A container of an Azure storage account."),
    resourceGroup: words.describe("The resource group of the storage account."),
    storageAccount: words.describe("The name of the storage account."),
    container: words.describe("The container that holds one blob a stack."),
    subscriptionId: uuid.optional().describe("The subscription of the storage account. Default: that of the process."),
    tenantId: uuid.optional().describe("The tenant of the storage account. Default: that of the process."),
  }),
  z.strictObject({
    type: z.literal("s3").describe("A bucket of Amazon S3, with its own lock files."),
    bucket: words.describe("The name of the bucket."),
    region: words.describe("Its region: eu-central-1."),
    kmsKeyId: words.optional().describe("The KMS key that encrypts the state. Default: the bucket's own encryption."),
  }),
  z.strictObject({
    type: z.literal("local").describe("A folder of this project: for trying out, one person at a time."),
    directory: words
      .refine(
        (path) => !path.startsWith("/") && !/^[A-Za-z]:|\\/.test(path),
        "is not relative to the project; write a path like state, with forward slashes",
      )
      .refine((path) => !path.split("/").includes(".."), "leaves the project; write a path like state")
      .refine(
        (path) => !path.split("/").includes("cdktf.out"),
        "lies in cdktf.out, which every synth replaces; choose another folder",
      )
      .default("state")
      .describe("The folder, relative to the project, with forward slashes. Default: state."),
  }),
]);

const shard = z.strictObject({
  name: id
    .refine((name) => name !== "main", "is what the part is called that no shard selects; choose another name")
    .describe("The name of the part, in the key of its state."),
  select: z
    .array(selector)
    .min(1, "is empty; select something")
    .describe("What is kept in it; the first shard that selects a rule gets it."),
});

/** A ring's file. */
export const ringFile = z
  .strictObject({
    id: id.describe("The ring's id, and the name of its file."),
    order: z.int().min(1).describe("Its place in the promotion, from 1; experimental detections run in ring 1 only."),
    ...deviations,
  })
  .describe("A stage of promotion: dev, staging, prod.");

/** A group's file. */
export const groupFile = z
  .strictObject({ id: id.describe("The group's id, and the name of its file."), ...deviations })
  .describe("Deviations that several environments share.");

/** An environment's file. */
export const environmentFile = z
  .strictObject({
    id: id.describe("The environment's id, for ever, and the name of its file."),
    name: words.describe("The title."),
    tenant: id.describe("The customer or organization it belongs to."),
    ring: id.describe("The ring it is in, a file of environments/rings."),
    groups: distinct(id).default([]).describe("The groups it is in, files of environments/groups. Default: none."),
    sentinel: sentinel.optional().describe("A Microsoft Sentinel workspace. Absent: it has none."),
    sumologic: sumologic.optional().describe("A Sumo Logic org. Absent: it has none."),
    backend: backend.describe(
      "Where Terraform keeps the state. Credentials come through the environment of the process.",
    ),
    playbookSteps: z
      .enum(PLAYBOOK_STEPS)
      .default("L1")
      .describe("Which steps of playbooks go to the SIEM: none, the first tier's, or all. Default: L1."),
    shards: z
      .array(shard)
      .refine(
        (all) => new Set(all.map((each) => each.name)).size === all.length,
        "has two shards of one name; rename one of them",
      )
      .default([])
      .describe("Parts that have a state of their own; what none selects goes into `main`. Default: none."),
    ...deviations,
  })
  .refine((target) => target.sentinel !== undefined || target.sumologic !== undefined, {
    error: "has neither `sentinel` nor `sumologic`, so that nothing is deployed; add one of them",
    when: always,
  })
  .describe("A target: who, where, which ring, what data it has, and how it deviates.");

/** An environment as a file holds it. */
export type EnvironmentFile = z.output<typeof environmentFile>;
