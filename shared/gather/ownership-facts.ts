import type { Customer } from "../contract/customer.ts";
import { heldBy, largestShare, shareContradiction, undisclosedShare } from "../identity/ownership.ts";
import type { Facts } from "../policy/facts.ts";
import type { ListCode } from "../watchlist/list-code.ts";
import type { ScreenedParty } from "./screen-parties.ts";

/** OFAC's 50 Percent Rule counts blocked persons: the SDN List (guidance of 13 Aug 2014). */
const BLOCKED: readonly ListCode[] = ["SDN"];
/** The BIS Affiliates Rule counts the Entity List and the Military End-User List (90 FR 47201). */
const RESTRICTED: readonly ListCode[] = ["EL", "MEU"];

/** What listed owners hold. Potential hits are grounds of their own, so only confirmed ones count here. */
export function ownershipFacts(customer: Customer, screened: readonly ScreenedParty[]): Facts["ownership"] {
  const undisclosed = undisclosedShare(customer);
  const largestNamed = largestShare(customer);
  return {
    blocked: heldBy(customer, confirmedOwners(screened, BLOCKED)),
    restricted: heldBy(customer, confirmedOwners(screened, RESTRICTED)),
    ...(undisclosed !== undefined && { undisclosed }),
    ...(largestNamed && { largestNamed }),
    contradictory: shareContradiction(customer),
  };
}

function confirmedOwners(screened: readonly ScreenedParty[], lists: readonly ListCode[]): Set<string> {
  const listed = screened.filter((party) =>
    party.hits.some((hit) => hit.disposition === "confirmed" && lists.includes(hit.list)),
  );
  return new Set(listed.map((party) => party.ref).filter((ref) => ref !== undefined));
}
