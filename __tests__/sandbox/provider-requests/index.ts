export { applyStack, destroyStack } from "./apply-stack";
export type { AppliedStack } from "./apply-stack";
export type { AzureService } from "./azure/azure-service";
export type { Configuration } from "./configuration";
export { readBack } from "./read-back";
export { overInject, overNetwork } from "./senders";
export type { Sender } from "./senders";
export type { Services } from "./services";
export type { SumoService } from "./sumo/sumo-service";
