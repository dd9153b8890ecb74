/** Prefixes after which an IPv6 address carries an IPv4 address, as 16-bit groups in hexadecimal. */
const PREFIXES = [
  // RFC 4291, section 2.5.5.2: an IPv4 address as IPv6 writes it.
  ["0", "0", "0", "0", "0", "ffff"],
  // RFC 6052, section 2.1: an IPv4 host behind a translator (NAT64).
  ["64", "ff9b", "0", "0", "0", "0"],
  // RFC 3056, section 2: a network that is reached over IPv4 (6to4).
  ["2002"],
] as const;

/** The IPv4 address that an IPv6 address carries, however it is spelled; undefined where it carries none. */
export function embeddedIpv4(ipv6: string): string | undefined {
  const groups = groupsOf(ipv6);
  const prefix = PREFIXES.find((known) => known.every((group, place) => group === groups[place]));
  if (prefix === undefined) return undefined;
  return groups
    .slice(prefix.length, prefix.length + 2)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");
}

/** The eight groups, in lower case without leading zeros; none of an address with a zone, which is of one link. */
function groupsOf(ipv6: string): string[] {
  // An address in a URL is spelled in one way only (WHATWG URL, section 3.5).
  const spelled = URL.parse(`http://[${ipv6}]`)?.hostname.slice(1, -1) ?? "";
  const [before = [], after = []] = spelled.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after];
}
