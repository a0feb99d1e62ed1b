import { z } from "zod";

const target = z.string().min(1);
const where = z.string().min(1).optional();

/** What is asked for when somebody acts in the portal. */
export const portalEdit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), target, field: z.string().min(1), value: z.unknown(), where }),
  z.strictObject({ kind: z.literal("disable"), target, where }),
  z.strictObject({ kind: z.literal("delete"), target, where }),
  z.strictObject({ kind: z.literal("delete-schedule"), target, where }),
  z.strictObject({ kind: z.literal("install"), target, where }),
]);

/** Something that changes behind Terraform's back. `target` is an id, a name or a display name; `where` a workspace or an org. */
export type PortalEdit = z.infer<typeof portalEdit>;

/** What an edit did. */
export interface EditResult {
  /** What changed, with its id and place. */
  readonly changed: string;
}
