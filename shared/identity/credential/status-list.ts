import { inflateSync } from "node:zlib";
import * as z from "zod";
import { readHeader, Seconds } from "./issued.ts";
import { CLOCK_SKEW_S } from "./key-binding.ts";
import { isSignedByAny } from "./signature.ts";
import type { CredentialStatus, StatusListPlace } from "./status.ts";

/** Longest list, in characters as it is sent and in bytes as it is meant: 33 million places of one bit. House choices. */
export const STATUS_LIST_LENGTH_MAX = 4_194_304;
const STATUS_LIST_BYTES_MAX = 4_194_304;

/** `typ` of a Status List Token, draft-ietf-oauth-status-list section 5.1. */
const STATUS_LIST_TYPE = "statuslist+jwt";

/** Sections 4.2 and 5.1 of the same: whose list it is, how many bits a place has, and the places, compressed (RFC 1950). */
const Payload = z.object({
  sub: z.string(),
  iat: Seconds,
  exp: Seconds.optional(),
  status_list: z.object({
    bits: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]),
    lst: z.string().regex(/^[\w-]+$/),
  }),
});
type Payload = z.infer<typeof Payload>;

/**
 * The status that a place has in a Status List Token, as it was fetched (section 8.3): `unavailable` unless the issuer of the
 * credential signed it, for that address, it has not ended, and the place is in it.
 */
export async function statusIn(token: string, place: StatusListPlace, asOf: Date): Promise<CredentialStatus> {
  if (token.length > STATUS_LIST_LENGTH_MAX) return "unavailable";
  const [header, payload] = token.split(".", 2).map(decoded);
  const read = readHeader(header, [STATUS_LIST_TYPE]);
  const list = Payload.safeParse(payload);
  if (!read.ok || !list.success || !isInTime(list.data, asOf) || list.data.sub !== place.uri)
    return "unavailable";
  const isSigned = await isSignedByAny(token, read.value.alg, place.keys);
  const status = isSigned ? statusAt(list.data.status_list, place.index) : undefined;
  if (status === undefined) return "unavailable";
  return status === 0 ? "valid" : "revoked";
}

function isInTime({ iat, exp }: Payload, asOf: Date): boolean {
  const now = asOf.getTime() / 1000;
  return iat <= now + CLOCK_SKEW_S && (exp === undefined || now < exp);
}

/** Places are counted from the least significant bit of each byte, section 4.1. */
function statusAt({ bits, lst }: Payload["status_list"], index: number): number | undefined {
  const byte = inflated(lst)?.[Math.floor((index * bits) / 8)];
  return byte === undefined ? undefined : (byte >> ((index * bits) % 8)) & ((1 << bits) - 1);
}

function inflated(text: string): Uint8Array | undefined {
  try {
    return inflateSync(Buffer.from(text, "base64url"), { maxOutputLength: STATUS_LIST_BYTES_MAX });
  } catch {
    // Not compressed at all, cut short, or longer than the longest list.
    return undefined;
  }
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    // Whatever is no JSON fails the schema.
    return undefined;
  }
}
