import { connect } from "node:net";
import { networkInterfaces } from "node:os";

const PATIENCE_MS = 1000;

/**
 * Whether a port of this machine is open to others: whether it answers at an address that they reach the machine at.
 * @returns `undefined` when the machine has no such address.
 */
export async function isOpen(port: number): Promise<boolean | undefined> {
  const addresses = outerAddresses();
  if (addresses.length === 0) return undefined;
  return (await Promise.all(addresses.map((host) => isAnswered(host, port)))).includes(true);
}

/** Without those of IPv6 that hold on one link only: to connect there takes the link's name. */
function outerAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
    .map(({ address }) => address);
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (isConnected: boolean) => (): void => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.once("connect", end(true)).once("timeout", end(false)).once("error", end(false));
  });
}
