import type { Estate } from "../../estate";

const NOBODY = "00000000-0000-0000-0000-00000000dead";

/** A tenant that is not the one given: another one of the estate, or a made-up one. */
export function otherTenant({ tenants }: Estate, id: string): string {
  return tenants.find((tenant) => tenant.id.toLowerCase() !== id.toLowerCase())?.id ?? NOBODY;
}
