import { DataSumologicPersonalFolder } from "@cdktf/provider-sumologic/lib/data-sumologic-personal-folder";
import { SumologicProvider } from "@cdktf/provider-sumologic/lib/provider";
import { TerraformStack } from "cdktf";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { Folder, literal } from "../constructs";
import type { SumoTarget } from "../src/model";
import { RuleDeployer } from "./deploy-rules";
import { proveSumoIdentity } from "./identity-proof";
import { noteAbsent } from "./notes";
import type { RuleStackProps } from "./sentinel-stack";
import { keepState } from "./state";

/**
 * The rules of one Sumo Logic org. The access key comes from the process's environment (`SUMOLOGIC_ACCESSID`,
 * `SUMOLOGIC_ACCESSKEY`) and must be the expected user's: see `proveSumoIdentity`.
 */
export class SumoLogicStack extends TerraformStack {
  private folder: Folder | undefined;

  constructor(scope: Construct, id: string, target: SumoTarget, props: RuleStackProps) {
    super(scope, id);
    keepState(this, { ...props, siem: "sumologic" });
    new SumologicProvider(this, "Provider", literal({ environment: target.deployment, baseUrl: target.baseUrl }));
    const identity = proveSumoIdentity(this, target);
    const searchFolderId = (): string => this.searchFolder(target, identity, props).resource.id;
    new RuleDeployer(this, props.rules, { dependsOn: [identity], searchFolderId }).deploy();
    noteAbsent(this, props.rules, props.unsupported);
  }

  /** The folder that holds the environment's searches, made with the first of them. */
  private searchFolder(
    target: SumoTarget,
    identity: ITerraformDependable,
    { environment, shard }: RuleStackProps,
  ): Folder {
    this.folder ??= new Folder(this, "siemform-searches", {
      name: `siemform ${environment.id} ${shard}`,
      description: `Searches that siemform deploys to ${environment.id}; changes made here are undone.`,
      parentId: target.folderId ?? this.personalFolderId(identity),
      dependsOn: [identity],
    });
    return this.folder;
  }

  private personalFolderId(identity: ITerraformDependable): string {
    const personal = new DataSumologicPersonalFolder(this, "PersonalFolder", { dependsOn: [identity] });
    personal.overrideLogicalId("personal-folder");
    return personal.id;
  }
}
