/** A record of a database: objects of texts, as deep as need be. */
type Value = string | number | readonly string[] | { readonly [field: string]: Value };

/** Types of the MaxMind DB format 2.0, section "Output Data Section". */
const TYPES = { text: 2, uint32: 6, map: 7, array: 11 } as const;
const MARKER = Buffer.concat([Uint8Array.of(0xab, 0xcd, 0xef), Buffer.from("MaxMind.com")]);
const SEPARATOR = Buffer.alloc(16);

/** What the databases of the tests say of themselves. */
type Options = { ipVersion?: 4 | 6; buildEpoch?: number };

/**
 * A database in MaxMind DB format 2.0 with 32-bit records, of networks such as `81.2.69.0/24` and what is on file of each. In a tree of
 * IPv6 an IPv4 network lies below 96 zeros.
 */
export function aCountryDatabase(
  networks: Readonly<Record<string, Value>>,
  { ipVersion = 6, buildEpoch = 1_760_000_000 }: Options = {},
): Buffer {
  const nodes: (number | undefined)[][] = [[undefined, undefined]];
  const data: Buffer[] = [];
  for (const [network, value] of Object.entries(networks)) {
    const leaf = leafOf(nodes, bitsOf(network, ipVersion));
    leaf.node[leaf.side] = -1 - data.reduce((length, record) => length + record.length, 0);
    data.push(encode(value));
  }
  const tree = Buffer.alloc(nodes.length * 8);
  for (const [index, node] of nodes.entries())
    for (const side of [0, 1]) tree.writeUInt32BE(pointer(node[side], nodes.length), index * 8 + side * 4);
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: buildEpoch,
    database_type: "Test-Country",
    description: { en: "written by a test" },
    ip_version: ipVersion,
    languages: ["en"],
    node_count: nodes.length,
    record_size: 32,
  });
  return Buffer.concat([tree, SEPARATOR, ...data, MARKER, metadata]);
}

/** The place in the tree that a network ends in; makes the way there. */
function leafOf(nodes: (number | undefined)[][], bits: readonly number[]) {
  let node = nodes[0] ?? [];
  for (const bit of bits.slice(0, -1)) {
    const next = node[bit] ?? nodes.length;
    if (node[bit] === undefined) {
      node[bit] = next;
      nodes.push([undefined, undefined]);
    }
    node = nodes[next] ?? [];
  }
  return { node, side: bits.at(-1) ?? 0 };
}

/** A node as it is, a record behind the nodes and the separator, and nothing as the number of nodes. */
function pointer(to: number | undefined, count: number): number {
  if (to === undefined) return count;
  return to < 0 ? count + SEPARATOR.length + (-1 - to) : to;
}

function bitsOf(network: string, ipVersion: 4 | 6): number[] {
  const [address = "", length] = network.split("/");
  const bytes = address.includes(":") ? ipv6Bytes(address) : address.split(".").map(Number);
  const bits = bytes.flatMap((byte) => [...byte.toString(2).padStart(8, "0")].map(Number));
  const own = bits.slice(0, Number(length));
  return ipVersion === 6 && bytes.length === 4 ? [...Array.from({ length: 96 }, () => 0), ...own] : own;
}

function ipv6Bytes(address: string): number[] {
  const [head = "", tail = ""] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const zeros = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: zeros }, () => "0"), ...groups(tail)];
  return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]);
}

function encode(value: Value): Buffer {
  if (typeof value === "string")
    return Buffer.concat([control(TYPES.text, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === "number") {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(TYPES.uint32, 4), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(TYPES.array, value.length), ...value.map(encode)]);
  const fields = Object.entries(value);
  return Buffer.concat([
    control(TYPES.map, fields.length),
    ...fields.flatMap(([name, field]) => [encode(name), encode(field)]),
  ]);
}

/** Type and size; types from 8 on say so in a second byte. Sizes of 29 and more, which no test needs, are written otherwise. */
function control(type: number, size: number): Buffer {
  if (size >= 29) throw new Error("expected a value of less than 29 bytes");
  return type <= 7 ? Buffer.of((type << 5) | size) : Buffer.of(size, type - 7);
}
