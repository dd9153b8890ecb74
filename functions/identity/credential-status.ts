import { decodeJwt } from "jose";
import * as z from "zod";
import type {
  CredentialStatus,
  StatusCheck,
  StatusListPlace,
} from "../../shared/identity/credential/status.ts";
import { statusIn } from "../../shared/identity/credential/status-list.ts";
import { boundedGetText, type TextAnswer } from "./bounded-get.ts";

/** Of one list: a sign-up waits for it. House choice. */
const TIMEOUT_MS = 2_000;
/** Room for 4 million places of one bit, however they are set. House choice. */
const BYTES_MAX = 1_000_000;
/** Lists that a process keeps, those fetched last. House choice: 16 MB at most. */
const KEPT_MAX = 16;
/** Longest time for which a list is kept, whatever it allows: a revocation is to be seen soon. House choice. */
const KEPT_S_MAX = 600;
/** How long a list is kept that does not say: the sign-up of an organization shows credentials of several persons. House choice. */
const KEPT_S_UNSAID = 60;

/** Media type of a Status List Token, draft-ietf-oauth-status-list section 8.1. */
const STATUS_LIST = "application/statuslist+jwt";

/** How many seconds a list may be kept, section 5.1 of the same. */
const TimeToLive = z.object({ ttl: z.number().positive().optional().catch(undefined) });

/** What the status check is made of. */
export type CredentialStatusOptions = {
  /** Gets the text at an https address. @default - over the network, within 2 s and 1 MB */
  get?: (url: string) => Promise<TextAnswer>;
  /** @default - the clock */
  now?: () => Date;
};

/** A list as it was fetched, and until when it is used. */
type KeptList = { token: string; until: number };

/**
 * Looks up a status in the list that the credential names, over https. A list is kept for as long as it allows and some minutes at
 * most. Whatever goes wrong, the status is `unavailable`; that is not kept, so that the next check asks anew.
 */
export function credentialStatus({
  get = getList,
  now = () => new Date(),
}: CredentialStatusOptions = {}): StatusCheck {
  const kept = new Map<string, KeptList>();
  return async (place) => {
    const asOf = now();
    const known = await statusInKept(kept.get(place.uri), place, asOf);
    // A list may have ended or grown since it was fetched.
    if (known !== "unavailable") return known;
    const answer = place.uri.startsWith("https://") ? await get(place.uri) : undefined;
    if (answer?.status !== "found") return "unavailable";
    const status = await statusIn(answer.text, place, asOf);
    if (status !== "unavailable")
      keep(kept, place.uri, { token: answer.text, until: asOf.getTime() + keptMs(answer.text) });
    return status;
  };
}

const statusInKept = async (
  list: KeptList | undefined,
  place: StatusListPlace,
  asOf: Date,
): Promise<CredentialStatus> =>
  list && asOf.getTime() < list.until ? statusIn(list.token, place, asOf) : "unavailable";

const getList = (url: string): Promise<TextAnswer> =>
  boundedGetText(url, {
    accept: STATUS_LIST,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    bytesMax: BYTES_MAX,
  });

/** Of a token that is verified. */
const keptMs = (token: string): number => {
  const { ttl = KEPT_S_UNSAID } = TimeToLive.parse(decodeJwt(token));
  return Math.min(ttl, KEPT_S_MAX) * 1000;
};

function keep(kept: Map<string, KeptList>, uri: string, list: KeptList): void {
  kept.delete(uri);
  kept.set(uri, list);
  for (const oldest of kept.keys()) if (kept.size > KEPT_MAX) kept.delete(oldest);
}
