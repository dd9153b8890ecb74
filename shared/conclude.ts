import { attest } from "./attestation/attest.ts";
import type { AttestationClaims, Grant, HookAnswer, RequiredEvidence } from "./contract/answer.ts";
import type { FurtherEvidence } from "./contract/further-evidence.ts";
import type { Hook, Outcome } from "./contract/vocabulary.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import type { CarriedLinks } from "./exposure/link.ts";
import type { ScreenedParty } from "./gather/screen-parties.ts";
import type { Challenge } from "./identity/credential/challenge.ts";
import type { EvidenceResult } from "./identity/evidence-result.ts";
import { MARKERS, type Marker } from "./ledger/check.ts";
import { recordDigest, SALT_BYTES, SEAL_BYTES, sealRecord } from "./ledger/decision-record.ts";
import { checkId } from "./ledger/ids.ts";
import type { CheckPlace } from "./ledger/next-place.ts";
import type { HookCall, UnwrittenCheck } from "./ledger/record-once.ts";
import { nextStanding, reviewFits } from "./ledger/standing.ts";
import { applicantAnswer } from "./policy/applicant-answer.ts";
import type { Decision } from "./policy/decision.ts";
import type { Facts } from "./policy/facts.ts";
import type { AttestingPorts } from "./ports.ts";
import { failure, type Result, success } from "./result.ts";
import { keptFor } from "./retention/kept.ts";
import { openCase } from "./review/case.ts";
import type { WatchlistManifest } from "./watchlist/manifest.ts";

/** What was gathered and decided, and what the account shares with others, before it is attested and written. */
export type Conclusion<Request> = CarriedLinks & {
  call: HookCall<Request>;
  place: CheckPlace;
  decision: Decision;
  /** Absent when they are those of an earlier check whose record cannot be read. */
  facts: Facts | undefined;
  /** The accounts whose exposure was counted with this one's; quota requests only. */
  linkedAccounts?: readonly string[];
  /** Absent when there was no list to screen against. */
  screened: readonly ScreenedParty[] | undefined;
  manifest: WatchlistManifest | undefined;
  requiredEvidence: readonly RequiredEvidence[];
  /** What an approval grants. */
  grants: readonly Grant[];
  /** Until when each outcome holds; a review holds until its case is due. */
  until: { approve: Date; deny: Date };
  /** Calendar years for which the provider keeps a customer's records. */
  customerRecordYears: number;
  /** The check whose customer was judged; quota requests only. */
  customerCheck?: number;
  /** What came in after the sign-up that `call` holds, as it was asked; only where the customer on file is judged again. */
  further?: FurtherEvidence;
  /** What the evidence came to; sign-ups only. */
  results?: readonly EvidenceResult[];
  /** The challenges that the account has answered; sign-ups only. */
  challenges?: readonly Challenge[];
  /** How strongly and by what the customer is verified; absent when it is not, and for quota requests. */
  identity?: AttestationClaims["identity"] | undefined;
  /** Whether grants were judged anew because of linked accounts; nothing but people ends such a review. */
  exposure?: true;
};

/** Everything a decision rested on, for reviewers, auditors and replays. Personal data: it is only ever stored sealed. */
type DecisionRecord = {
  format: "sallyport-decision-record/1";
  check: string;
  hook: string;
  decidedAt: string;
  engine: string;
  request: unknown;
  customerCheck?: number;
  linkedAccounts?: readonly string[];
  furtherEvidence?: FurtherEvidence;
  evidence?: readonly EvidenceResult[];
  facts?: Facts;
  screened?: readonly ScreenedParty[];
  watchlist?: WatchlistManifest;
  decision: Decision;
};

/**
 * Attests a decision and seals its record: everything of the check but the write. Fails when one more review of this kind
 * would not fit in the account's standing.
 */
export async function conclude<Request>(
  ports: AttestingPorts,
  conclusion: Conclusion<Request>,
): Promise<Result<UnwrittenCheck, "too-many-open-cases">> {
  const { call, place, decision } = conclusion;
  const key = { accountId: call.accountId, n: place.n };
  const opened = openCase(decision, call.now);
  // A review's word holds until its case is due; it opens nothing, and the case stays in force for as long as it is open.
  const until = opened && decision.outcome === "review" ? new Date(opened.dueAt) : decidedUntil(conclusion);
  const grants = decision.outcome === "approve" ? conclusion.grants : [];
  const change = standingChange(conclusion, until, grants);
  if (!reviewFits(place.standing, change)) return failure("too-many-open-cases");
  const record = decisionRecord(conclusion);
  const salt = ports.randomBytes(SALT_BYTES);
  const claims = attestationClaims(conclusion, {
    until,
    grants,
    record: recordDigest(salt, record),
    iss: ports.issuer,
  });
  const answer: HookAnswer = {
    attestationId: checkId(key),
    outcome: decision.outcome,
    reasons: applicantAnswer(decision),
    requiredEvidence: [...conclusion.requiredEvidence],
    // A denial's report case is the officers' business: naming it would tell the applicant of a hit.
    ...(decision.outcome === "review" && { caseId: checkId(key) }),
    validUntil: until.toISOString(),
    attestation: await attest(ports.signer, claims),
  };
  const dataKey = await ports.keys.accountKey(call.accountId);
  return success({
    n: place.n,
    outcome: decision.outcome,
    createdAt: call.now.toISOString(),
    answer: JSON.stringify(answer),
    record: sealRecord(dataKey, key, { record, salt, iv: ports.randomBytes(SEAL_BYTES) }),
    standing: nextStanding(place.standing, change, call.now),
    links: conclusion.links,
    ...(conclusion.linksShed && { linksShed: true }),
    ...(place.supersedes !== undefined && { supersedes: place.supersedes }),
    ...(opened && { case: opened }),
    markers: markers(conclusion, opened?.state),
  });
}

function decisionRecord<Request>(conclusion: Conclusion<Request>): DecisionRecord {
  const { call, place, facts, screened, manifest, customerCheck, linkedAccounts, further, results } =
    conclusion;
  return {
    format: "sallyport-decision-record/1",
    check: checkId({ accountId: call.accountId, n: place.n }),
    hook: call.hook,
    decidedAt: call.now.toISOString(),
    engine: ENGINE_VERSION,
    request: call.request,
    ...(customerCheck !== undefined && { customerCheck }),
    ...(linkedAccounts && { linkedAccounts }),
    ...(further && { furtherEvidence: further }),
    ...(results && { evidence: results }),
    ...(facts && { facts }),
    ...(screened && { screened }),
    ...(manifest && { watchlist: manifest }),
    decision: conclusion.decision,
  };
}

/** A review always opens a case, whose due time is its own; were there none, it would hold no longer than an approval. */
const decidedUntil = <Request>({ decision, until }: Conclusion<Request>): Date =>
  decision.outcome === "deny" ? until.deny : until.approve;

type Attested = { until: Date; grants: readonly Grant[]; record: string; iss: string };

function attestationClaims<Request>(conclusion: Conclusion<Request>, attested: Attested): AttestationClaims {
  const { call, place, decision, manifest } = conclusion;
  return {
    iss: attested.iss,
    sub: call.accountId,
    jti: checkId({ accountId: call.accountId, n: place.n }),
    iat: toSeconds(call.now),
    exp: toSeconds(attested.until),
    hook: call.hook,
    outcome: decision.outcome,
    ...(conclusion.identity && { identity: conclusion.identity }),
    ...(attested.grants.length > 0 && { grants: [...attested.grants] }),
    policy: decision.policyDigest,
    ...(manifest && { watchlist: watchlistClaim(manifest) }),
    engine: ENGINE_VERSION,
    record: attested.record,
  };
}

/** The oldest check and publication times of the list's sources: the list is only as fresh as those. */
function watchlistClaim({ digest, sources }: WatchlistManifest): NonNullable<AttestationClaims["watchlist"]> {
  const publishedAt = oldest(sources.flatMap(({ publishedAt }) => publishedAt ?? []));
  return {
    digest,
    checkedAt: oldest(sources.map(({ checkedAt }) => checkedAt)) ?? "",
    ...(publishedAt && { publishedAt }),
  };
}

/** The earliest instant, in UTC: written with different offsets, instants do not order as texts. */
function oldest(instants: readonly string[]): string | undefined {
  const times = instants.map((instant) => Date.parse(instant));
  return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}

function standingChange<Request>(conclusion: Conclusion<Request>, until: Date, grants: readonly Grant[]) {
  const { call, place, decision, exposure, further, challenges } = conclusion;
  const { approve } = conclusion.until;
  return {
    n: place.n,
    hook: call.hook,
    outcome: decision.outcome,
    scope: isAccountWide(call.hook, decision) ? ("account" as const) : ("request" as const),
    until: until.toISOString(),
    ...(call.hook === "sign-up" && { ends: approve.toISOString() }),
    supersedes: place.supersedes,
    ...(exposure && { exposure }),
    ...(further && { sameCustomer: true }),
    ...(challenges && { challenges }),
    // What people must look at is not replaced by typing something else: only missing evidence or an old list is.
    supersedable: !exposure && Object.values(decision.checks).every((status) => status !== "hit"),
    grants,
    kept: keptFor({ ...conclusion, decidedAt: call.now, until }),
  };
}

const isAccountWide = (hook: Hook, { grounds }: Decision): boolean =>
  hook === "sign-up" || grounds.some((ground) => ground.scope === "account");

/**
 * What changes what linked accounts are judged by owes its links, too, though they may be written already: those accounts are
 * looked at once it is durable. A grant does, a customer's approval, from which on it counts, and the denial of an account.
 */
function markers<Request>(
  { call, place, decision, grants, links }: Conclusion<Request>,
  state: string | undefined,
): Marker[] {
  const concernsOthers = {
    approve: call.hook === "sign-up" || grants.length > 0,
    review: false,
    deny: isAccountWide(call.hook, decision),
  } satisfies Record<Outcome, boolean>;
  const owed: Record<Marker, boolean> = {
    owesMessage: state === "OPEN" || state === "REPORT",
    owesSupersede: place.supersedes !== undefined,
    owesLinks: concernsOthers[decision.outcome] || links.some((token) => !place.links.includes(token)),
  };
  return MARKERS.filter((marker) => owed[marker]);
}

const toSeconds = (date: Date) => Math.floor(date.getTime() / 1000);
