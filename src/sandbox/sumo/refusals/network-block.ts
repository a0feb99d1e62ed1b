import { textAt } from "../json";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const CIDR = new RegExp(`^(${OCTET}(\\.${OCTET}){3}/(3[0-2]|[12]?\\d)|[\\da-f:.]*:[\\da-f:.]*/\\d{1,3})$`, "i");

/** Why a network block is refused. */
export const NETWORK_BLOCK_REFUSALS: readonly Refusal[] = cseRefusals([
  [
    "network-block-form",
    "addressBlock must be an address and the length of its prefix",
    ({ body }) => !CIDR.test(textAt(body, "addressBlock")),
    "Provider documentation, cse_network_block",
  ],
]);
