import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/**
 * A `terraform_data` that is replaced when one of its values changes, and with it every resource that names it in
 * `replaceTriggeredBy`: for changes that a provider reports as done without doing them. It is built into Terraform.
 * CDKTF's own `DataResource` runs `terraform version` during synth.
 */
export class ReplacementTrigger extends TerraformResource {
  /**
   * @param scope The construct that it is part of.
   * @param id Its id there.
   * @param values What must not change without a replacement.
   */
  constructor(
    scope: Construct,
    id: string,
    private readonly values: Readonly<Record<string, string>>,
  ) {
    super(scope, id, {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
    });
  }

  /** What `replaceTriggeredBy` takes: the bare address, for Terraform refuses the `${…}` that CDKTF makes of a resource. */
  get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  protected override synthesizeAttributes(): { triggers_replace: Readonly<Record<string, string>> } {
    return { triggers_replace: this.values };
  }
}
