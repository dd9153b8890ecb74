import type { Hit, IdentifierComparison, ScreeningQuery, ScreeningThresholds } from "./hit.ts";
import { parseName } from "./names/parsed-name.ts";

/** What a hit comes to: the listed party, a name that people must look at, or somebody else. */
export type Disposition = "confirmed" | "potential" | "cleared";

/** Conflicts that clear a hit: one may be a slip of the list. House policy. */
const CONFLICTS_MIN = 2;
/** Words, legal forms aside, that an alias needs to stand for one company. House policy. */
const ALIAS_WORDS_MIN = 2;

/**
 * Disposes of a hit. `confirmed`: a strong name and a verified birth date or number that agrees, or for an organization the
 * equal full name (the primary one, or one of two words) and a country or address that agrees. `cleared`: two verified identifiers that conflict, and no birth date
 * or number that agrees. Everything else is `potential`.
 */
export function dispose(hit: Hit, query: ScreeningQuery, { strong }: ScreeningThresholds): Disposition {
  if (hit.nameScore >= strong && isConfirmed(hit, query)) return "confirmed";
  return isCleared(hit, query) ? "cleared" : "potential";
}

function isConfirmed(hit: Hit, { kind }: ScreeningQuery): boolean {
  const { identifiers, fullNameEqual } = hit;
  const agreeing = identifiers.filter(({ result }) => result === "agree");
  if (agreeing.some((comparison) => comparison.verified && isPersonal(comparison))) return true;
  const sameCompany = kind === "organization" && fullNameEqual && isTelling(hit);
  return sameCompany && agreeing.some((comparison) => !isPersonal(comparison));
}

/** An alias of one word is often an acronym that honest companies of the country share. */
function isTelling({ listedName, listedQuality }: Hit): boolean {
  return listedQuality === "primary" || parseName(listedName, "organization").words.length >= ALIAS_WORDS_MIN;
}

function isCleared({ identifiers }: Hit, { kind }: ScreeningQuery): boolean {
  // An agreeing number is against the applicant even where nobody has verified it.
  if (identifiers.some((comparison) => comparison.result === "agree" && isPersonal(comparison))) return false;
  const verified = identifiers.filter(
    (comparison) => comparison.result === "conflict" && comparison.verified,
  );
  const counting = verified.filter(
    ({ identifier }) => identifier !== "country" || countryCounts(verified, kind),
  );
  return counting.length >= CONFLICTS_MIN;
}

/**
 * Where a person is from is the second conflict beside the birth date, where evidence bears it out, too: that of the birth date may
 * say nothing of a residence. A company in another country may be a subsidiary of the listed one, so for organizations it
 * never counts.
 */
const countryCounts = (verified: readonly IdentifierComparison[], kind: ScreeningQuery["kind"]): boolean =>
  kind === "person" && verified.some(({ identifier }) => identifier === "date-of-birth");

/** Whether the identifier belongs to one party only, unlike a country or an address. */
const isPersonal = ({ identifier }: IdentifierComparison): boolean =>
  identifier === "date-of-birth" || identifier === "number";
