import { BlockList, isIP } from "node:net";
import { embeddedIpv4 } from "./embedded-ipv4.ts";

/** IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), the blocks that are not globally reachable; multicast. */
const NOT_GLOBAL = {
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/3",
  ],
  ipv6: [
    "::/127",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "3fff::/20",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "ff00::/8",
  ],
} as const satisfies Record<"ipv4" | "ipv6", readonly string[]>;

const BLOCKS = new BlockList();
for (const family of ["ipv4", "ipv6"] as const)
  for (const block of NOT_GLOBAL[family]) {
    const [network = "", prefix] = block.split("/");
    BLOCKS.addSubnet(network, Number(prefix), family);
  }

/**
 * An address of the public network, as a database of countries has it: of an IPv6 address that carries an IPv4 address the latter.
 * Undefined for one that is private, reserved or no address at all.
 */
export function globalAddress(text: string): string | undefined {
  const address = (isIP(text) === 6 ? embeddedIpv4(text) : undefined) ?? text;
  const version = isIP(address);
  if (version === 0) return undefined;
  return BLOCKS.check(address, version === 4 ? "ipv4" : "ipv6") ? undefined : address;
}
