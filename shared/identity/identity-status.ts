import { compare } from "../policy/compare.ts";
import type { DocumentProblem } from "./document/document-problem.ts";
import type { EvidenceResult, VerificationMethod } from "./evidence-result.ts";
import { type EvidenceStrength, STRENGTHS } from "./verification.ts";

const DAY_MS = 86_400_000;
/** Clocks of two machines may differ by this much before a time counts as lying in the future. */
export const CLOCK_SKEW_MS = 300_000;

/** At what time, how old evidence may be, how strong it has to be, and after how many attempts a party cannot be verified. */
export type EvidenceDate = {
  now: Date;
  maxAgeDays: number;
  strengthMin: EvidenceStrength;
  attemptsMax: number;
};

/** What the evidence says of a party's identity. */
export type IdentityStatus = "verified" | "unverified" | "unverifiable";

type Verified = Extract<EvidenceResult, { status: "verified" }>;

/**
 * Whether evidence verifies the subject: strong enough, still good, and with no failure of the provider after it.
 * `unverifiable` when it failed for good: after `attemptsMax` attempts, with nothing newer that verifies.
 */
export function identityStatus(
  results: readonly EvidenceResult[],
  subject: string,
  on: EvidenceDate,
): IdentityStatus {
  const [newest] = results
    .filter((result) => result.subject === subject && isInTime(result, on) && isConclusive(result, on))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at) || failuresFirst(one, other));
  if (newest === undefined) return "unverified";
  if (newest.status === "verified") return "verified";
  return newest.status === "failed" && (newest.attempts ?? 0) >= on.attemptsMax
    ? "unverifiable"
    : "unverified";
}

/** Whether evidence verifies the subject at this time. */
export const isVerified = (results: readonly EvidenceResult[], subject: string, on: EvidenceDate): boolean =>
  identityStatus(results, subject, on) === "verified";

/** Evidence of a method that contradicts itself, or what is said of a party. */
export type Contradiction = { subject: string; method: VerificationMethod };

/**
 * The contradictions that are open, of anybody in the request; each once, sorted. One is settled by newer evidence of the same method
 * that verifies the same subject: a zone typed again without the slip. A face that differed is settled by a face alone: the
 * document sent again without one shows nothing of it.
 */
export function openContradictions(results: readonly EvidenceResult[]): Contradiction[] {
  const open = results
    .filter((result) => isOpenContradiction(result, results))
    .map(({ subject, method }): Contradiction => ({ subject, method }));
  const distinct = new Map(open.map((one) => [`${one.subject} ${one.method}`, one]));
  return [...distinct.values()].toSorted(
    (one, other) => compare(one.subject, other.subject) || compare(one.method, other.method),
  );
}

/** Methods of the open contradictions; each once, sorted. */
export const contradictedMethods = (results: readonly EvidenceResult[]): VerificationMethod[] =>
  [...new Set(openContradictions(results).map(({ method }) => method))].toSorted(compare);

const isOpenContradiction = (result: EvidenceResult, results: readonly EvidenceResult[]): boolean =>
  result.status === "failed" &&
  result.attempts === undefined &&
  !results.some(
    (newer) =>
      newer.status === "verified" &&
      newer.subject === result.subject &&
      newer.method === result.method &&
      Date.parse(newer.at) > Date.parse(result.at) &&
      (newer.faceCompared || !result.problems.includes(FACE_DIFFERS)),
  );

/** Of pictures of documents. Hosted sessions have their own word for it: none of them verifies without a face. */
const FACE_DIFFERS: DocumentProblem = "face-differs";

/**
 * How strongly and by what the subject is verified at this time; undefined when it is not. What is too weak to verify anybody, or
 * older than the provider's word that verification failed, has no part in it.
 */
export function verifiedBy(
  results: readonly EvidenceResult[],
  subject: string,
  on: EvidenceDate,
): { strength: EvidenceStrength; methods: VerificationMethod[] } | undefined {
  const holding = holdingResults(results, subject, on);
  if (holding.length === 0) return undefined;
  const strongest = Math.max(...holding.map(({ strength }) => rank(strength)));
  const methods = [...new Set(holding.map(({ method }) => method))].toSorted(compare);
  return { strength: STRENGTHS[strongest] ?? on.strengthMin, methods };
}

/** Until when what verifies the subject at this time does so at the longest, in ms since 1970; -Infinity when nothing does. */
export const verifiedUntil = (
  results: readonly EvidenceResult[],
  subject: string,
  on: EvidenceDate,
): number =>
  Math.max(
    ...holdingResults(results, subject, on).map(({ at, until }) =>
      Math.min(
        Date.parse(at) + on.maxAgeDays * DAY_MS,
        // A last day is good until it ends.
        until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + DAY_MS,
      ),
    ),
  );

function holdingResults(results: readonly EvidenceResult[], subject: string, on: EvidenceDate): Verified[] {
  const conclusive = results.filter(
    (result) => result.subject === subject && isInTime(result, on) && isConclusive(result, on),
  );
  const failedAt = Math.max(
    ...conclusive.filter(({ status }) => status === "failed").map(({ at }) => Date.parse(at)),
  );
  return conclusive.filter(
    (result): result is Verified => result.status === "verified" && Date.parse(result.at) > failedAt,
  );
}

/** Not in the future, not too old, and not after its last day (UTC). */
export function isInTime(result: EvidenceResult, { now, maxAgeDays }: EvidenceDate): boolean {
  const ageMs = now.getTime() - Date.parse(result.at);
  const until = result.status === "verified" ? result.until : undefined;
  const hasEnded = until !== undefined && now.toISOString().slice(0, until.length) > until;
  return ageMs >= -CLOCK_SKEW_MS && ageMs <= maxAgeDays * DAY_MS && !hasEnded;
}

/** What decides: evidence that is strong enough, and the provider's word that verification failed. */
export const isConclusive = (result: EvidenceResult, { strengthMin }: EvidenceDate): boolean =>
  result.status === "verified"
    ? rank(result.strength) >= rank(strengthMin)
    : result.status === "failed" && result.attempts !== undefined;

const rank = (strength: EvidenceStrength): number => STRENGTHS.indexOf(strength);

/** Of two at the same time, the failure counts. */
const failuresFirst = (one: EvidenceResult, other: EvidenceResult): number =>
  Number(one.status === "verified") - Number(other.status === "verified");
