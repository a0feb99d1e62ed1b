import type { Sender } from "../senders";

/** Sumo Logic, and who asks it: what `SUMOLOGIC_*` says to the provider. */
export interface SumoService {
  readonly send: Sender;
  readonly accessId: string;
  readonly accessKey: string;
}
