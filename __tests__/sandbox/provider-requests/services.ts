import { ArmClient } from "./azure/arm-client";
import type { AzureService } from "./azure/azure-service";
import { SumoClient } from "./sumo/sumo-client";
import type { SumoService } from "./sumo/sumo-service";

/** The services that a stack may need. */
export interface Services {
  readonly azure?: AzureService;
  readonly sumo?: SumoService;
}

/** The providers of one run of Terraform. */
export class Providers {
  private arm: ArmClient | undefined;
  private cse: SumoClient | undefined;

  constructor(private readonly services: Services) {}

  /** The azurerm provider's client. @throws RangeError when the service is not given. */
  get azure(): ArmClient {
    this.arm ??= new ArmClient(given(this.services.azure));
    return this.arm;
  }

  /** The sumologic provider's client. @throws RangeError when the service is not given. */
  get sumo(): SumoClient {
    this.cse ??= new SumoClient(given(this.services.sumo));
    return this.cse;
  }
}

function given<T>(service: T | undefined): T {
  if (service === undefined) throw new RangeError("the stack needs a service that was not given");
  return service;
}
