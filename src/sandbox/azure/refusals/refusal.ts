import { ArmError } from "../arm/arm-error";

/** Something that Azure refuses. */
export interface AzureRefusal {
  /** Its name here, for ever. */
  readonly id: string;
  /** The HTTP status. */
  readonly status: number;
  /** The service's word for it. */
  readonly code: string;
  /** When it is refused, in a sentence. */
  readonly summary: string;
  /** Where the limit, and where the wording comes from. */
  readonly source: string;
}

/** A refusal and how it is found. */
export interface RefusalRow<Subject> extends AzureRefusal {
  /** The message when the subject is refused. */
  readonly find: (subject: Subject) => string | undefined;
}

/** A row of a table, but for what nearly all rows share. */
export type RefusalProps<Subject> = Omit<RefusalRow<Subject>, "status" | "code"> & Partial<AzureRefusal>;

/** A refusal with 400 and BadRequest, as most are. */
export function refusal<Subject>(props: RefusalProps<Subject>): RefusalRow<Subject> {
  return { status: 400, code: "BadRequest", ...props };
}

/** Holds a subject against a table, row by row. @throws ArmError for the first row that refuses it. */
export function refuse<Subject>(rows: readonly RefusalRow<Subject>[], subject: Subject): void {
  for (const { status, code, find } of rows) {
    const message = find(subject);
    if (message !== undefined) throw new ArmError({ status, code, message });
  }
}

/** The sources that several rows name. */
export const SOURCES = {
  limits: "Service limits for Microsoft Sentinel (Microsoft, 2025)",
  scheduled: "Scheduled analytics rules in Microsoft Sentinel (Microsoft, 2025)",
  nrt: "Near-real-time analytics rules in Microsoft Sentinel (Microsoft, 2022-11)",
  models: "Azure-Sentinel, .script/tests/detectionTemplateSchemaValidation (models of templates)",
  bicep: "bicep-types-az, Microsoft.SecurityInsights 2025-10-01-preview",
  watchlists: "Watchlists in Microsoft Sentinel (Microsoft, 2024-03)",
  azurerm: "hashicorp/terraform-provider-azurerm 4.55.0",
} as const;

/** A source of which only the limit is known, not the service's sentence. */
export function unworded(source: string): string {
  return `${source}; the wording is the sandbox's`;
}

/** The service's form for what its data model refuses (azurerm issue 28801, Microsoft365DSC issue 7088). */
export function dataModel(problem: string): string {
  return `Invalid data model. [: ${problem}]`;
}

/** The service's form for a list of the wrong length (Microsoft365DSC issue 7088, Azure-Sentinel pull request 7809). */
export function wrongLength(name: string, length: number, [least, most]: readonly [number, number]): string {
  return dataModel(
    `Invalid length of '${length}' for '${name}'. '${name}' length should be between '${least}' and '${most}'`,
  );
}

/** A value that is not one of a list. */
export function notOneOf(name: string, value: string, allowed: readonly string[]): string {
  return dataModel(`Invalid value '${value}' for '${name}'. Valid values are: [${allowed.join(", ")}]`);
}

/** The first value that is not one of a list. */
export function findOther(
  values: readonly (string | null | undefined)[] | null | undefined,
  allowed: readonly string[],
): string | undefined {
  return values?.map((value) => value ?? "").find((value) => !allowed.includes(value));
}

/** Whether a name is a GUID, in letters of any case. */
export function isGuid(name: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(name);
}
