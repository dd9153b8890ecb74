import { unlessUnreadable } from "../exposure/readable.ts";
import { type ReviewPorts, reviewExposure } from "../exposure/review-exposure.ts";
import type { Policy } from "../policy/policy.ts";
import type { EscalationQueue, LinkEraser, LinkWriter, Outbox } from "../ports.ts";
import { type CheckItem, MARKERS, type Marker } from "./check.ts";
import { type CheckKey, checkId } from "./ids.ts";

/** What delivering needs of the world outside. */
export type DeliveryPorts = Omit<ReviewPorts, "links"> & {
  outbox: Outbox;
  queue: EscalationQueue;
  links: ReviewPorts["links"] & LinkWriter & LinkEraser;
};

/** By which policy linked accounts are judged anew, and as of when. */
export type DeliveredOn = { policy: Policy; now: Date };

/** How each side effect is done; every one may be done twice without harm. */
const EFFECTS: Record<Marker, (ports: DeliveryPorts, check: CheckItem, on: DeliveredOn) => Promise<void>> = {
  async owesMessage({ queue }, check) {
    if (!check.case) throw new Error("a check that owes a message has no case");
    await queue.send({
      caseId: checkId(check),
      accountId: check.accountId,
      hook: check.hook,
      version: check.case.version,
    });
  },
  async owesSupersede({ outbox }, check) {
    if (check.supersedes === undefined)
      throw new Error("a check that owes a supersession names no other check");
    await outbox.closeSuperseded({ accountId: check.accountId, n: check.supersedes }, check.n);
  },
  async owesLinks(ports, check, on) {
    const { accountId, links } = check;
    const newestCheck = () => unlessUnreadable(() => ports.ledger.newestCheck(accountId));
    const isClosed = (await newestCheck())?.closedAt !== undefined;
    if (!isClosed) await Promise.all(links.map((token) => ports.links.link(token, accountId)));
    // Not before: of two accounts that are linked at once, whichever reads last must find the other one. And an erasure closes the
    // account first and takes back its links last, so that one of the two sees what the other did.
    const newest = await newestCheck();
    if (newest?.closedAt === undefined) await reviewExposure(ports, { trigger: check, newest }, on);
    else await Promise.all(links.map((token) => ports.links.unlink(token, accountId)));
  },
};

/** What is done within moments, and the look at linked accounts, which reads and judges many of them. */
export const MARKERS_BY_HASTE: readonly (readonly Marker[])[] = [
  ["owesMessage", "owesSupersede"],
  ["owesLinks"],
];

/**
 * Does what a committed check still owes, of all or of some markers: consistent read, effect, then the marker goes, in that
 * order, so that a crash at any point repeats an effect and never loses one. Called by the relay and by the sweeper. Answers
 * whether the check owes something else.
 */
export async function deliverOwed(
  ports: DeliveryPorts,
  key: CheckKey,
  on: DeliveredOn,
  some: readonly Marker[] = MARKERS,
): Promise<boolean> {
  const check = await ports.outbox.check(key);
  if (!check) return false;
  // Two callers that settle different markers at once can leave the outbox attribute behind.
  if (check.markers.length === 0) await ports.outbox.clear(key);
  const now = check.markers.filter((marker) => some.includes(marker));
  for (const marker of now) {
    await EFFECTS[marker](ports, check, on);
    await ports.outbox.settle(key, marker);
  }
  return now.length < check.markers.length;
}
