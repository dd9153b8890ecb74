import type { LinkToken } from "./exposure/link.ts";
import type { StatusCheck } from "./identity/credential/status.ts";
import type { TrustList } from "./identity/credential/trust-list.ts";
import type { DocumentImages } from "./identity/document/document-images.ts";
import type { CreatedSession, SealedPurpose, SessionLookUp } from "./identity/hosted-verification/session.ts";
import type { LegalEntityRegister } from "./identity/legal-entity/legal-entity.ts";
import type { CheckItem, Marker, NewestCheck } from "./ledger/check.ts";
import type { CheckKey } from "./ledger/ids.ts";
import type { Result } from "./result.ts";
import type { Screener } from "./screening/hit.ts";
import type { HanReadings } from "./screening/romanization/han-readings.ts";
import type { WatchlistManifest } from "./watchlist/manifest.ts";

/** The ledger's checks, as the hooks see them. Every read is strongly consistent. */
export type CheckLedger = {
  /** The account's check with the greatest n. */
  newestCheck(accountId: string): Promise<NewestCheck | undefined>;
  checkByIdempotencyKey(accountId: string, idempotencyKey: string): Promise<CheckItem | undefined>;
  check(key: CheckKey): Promise<CheckItem | undefined>;
  /** The commit: written only if no check of that number exists. */
  append(item: CheckItem): Promise<Result<void, "number-taken">>;
};

/** The ledger's outbox, as relay and sweeper see it. Every change is idempotent. */
export type Outbox = {
  /** Strongly consistent. */
  check(key: CheckKey): Promise<CheckItem | undefined>;
  /** Removes one marker, and the check from the outbox when no other marker stands. */
  settle(key: CheckKey, marker: Marker): Promise<void>;
  /** Takes a check without markers out of the outbox. */
  clear(key: CheckKey): Promise<void>;
  /** Takes a superseded case out of force unless people have resolved it. */
  closeSuperseded(key: CheckKey, supersededBy: number): Promise<void>;
  /** Keys of checks that have owed a side effect since before `before`; eventually consistent. */
  overdue(before: Date): AsyncIterable<CheckKey>;
};

/** Which accounts carry a link token. */
export type LinkReader = {
  /** Accounts that carry the token, `max` of them at most; strongly consistent. */
  accountsWith(token: LinkToken, max: number): Promise<readonly string[]>;
};

/** Notes who carries a token. */
export type LinkWriter = {
  /** Idempotent. */
  link(token: LinkToken, accountId: string): Promise<void>;
};

/** Takes back what was noted, of an account that was closed. */
export type LinkEraser = {
  /** Idempotent. */
  unlink(token: LinkToken, accountId: string): Promise<void>;
};

/** An AES-256 data key in the clear, held in memory only. */
export type DataKey = Uint8Array;

/** Keys that the ledger holds wrapped. */
export type KeyVault = {
  /** The account's data key, made on first use. */
  accountKey(accountId: string): Promise<DataKey>;
  /** The account's data key; undefined when it was never made, or was destroyed to erase the account. */
  existingAccountKey(accountId: string): Promise<DataKey | undefined>;
  /** The key of request MACs, made on first use. */
  requestMacKey(): Promise<DataKey>;
  /** The key under which link tokens are made, made on first use. Were it lost, no new account would link to an old one. */
  linkKey(): Promise<DataKey>;
  /** The key under which challenges for wallets are made and purposes of sessions sealed, made on first use. */
  challengeKey(): Promise<DataKey>;
};

/** Signs with the attestation key. */
export type AttestationSigner = {
  /** RFC 7638 thumbprint of the public key. */
  kid(): Promise<string>;
  /** Signs a SHA-256 digest; answers the DER signature that KMS gives. */
  signDigest(digest: Uint8Array): Promise<Uint8Array>;
  /** The public key, SubjectPublicKeyInfo in DER. */
  publicKey(): Promise<Uint8Array>;
};

/** A loaded watchlist: what it is made of, and the engine over it. */
export type ActiveWatchlist = {
  manifest: WatchlistManifest;
  screen: Screener;
  /** How the list's compiler read names in Han characters. */
  han?: HanReadings;
};

/** The list in force; undefined when there is none or it cannot be read, which approves nobody. */
export type WatchlistSource = { active(): Promise<ActiveWatchlist | undefined> };

/** What a reviewer is told through the queue: ids only, the case item is the truth. */
export type Escalation = { caseId: string; accountId: string; hook: string; version: number };

/** The manual-review queue. Duplicates and order do not matter. */
export type EscalationQueue = { send(message: Escalation): Promise<void> };

/** Cryptographically random bytes. */
type RandomBytes = (length: number) => Uint8Array;

/** What attesting a decision and sealing its record need. */
export type AttestingPorts = {
  keys: KeyVault;
  signer: AttestationSigner;
  randomBytes: RandomBytes;
  /** `iss` of the attestations. */
  issuer: string;
};

/** What verifying evidence of identity needs. */
export type IdentityPorts = {
  keys: Pick<KeyVault, "challengeKey">;
  /** The pictures of documents that were uploaded; they are `unavailable` where the deployment has nobody to read them. */
  documents: DocumentImages;
  /** The register of legal entities; it answers `unavailable` where the deployment has none. */
  register: LegalEntityRegister;
  credentials: {
    /** How wallets are told to name this gate, `aud` of their presentations. */
    audience: string;
    issuers: TrustList;
    status: StatusCheck;
  };
  sessions: {
    /** How sessions name this gate. */
    gate: string;
    /** Whether sessions of the vendor's sandbox verify nobody. */
    liveOnly: boolean;
    lookUp: SessionLookUp;
  };
};

/** What a vendor sends by itself: the bytes as they came, and its headers by their names in lower case. */
export type Delivery = { body: Uint8Array; header(name: string): string | undefined };

/** What a delivery tells: which session to ask for; that it is of another kind of event; or nothing that can be read. */
export type DeliveredEvent = { session: string } | "of-no-interest" | "unreadable";

/** A delivery that the vendor signed, just now. Its bytes are not parsed before `event` is called. */
export type VerifiedDelivery = {
  /** Tells what was signed, and when, from everything else; the same for an exact copy. */
  id: string;
  event(): DeliveredEvent;
};

/** A vendor that verifies persons on pages of its own. Expected failures are answers; an outage throws nothing. */
export type HostedVerification = {
  /** Makes a session; each call another. `return-url-refused` where the vendor does not take the address. */
  create(
    purpose: SealedPurpose,
    returnUrl?: string,
  ): Promise<Result<CreatedSession, "vendor-missing" | "vendor-unavailable" | "return-url-refused">>;
  lookUp: SessionLookUp;
  /** Checks signature and time of a delivery over its bytes. Nothing of it is to be believed but what the vendor is asked for. */
  verifyDelivery(
    delivery: Delivery,
    now: Date,
  ): Promise<Result<VerifiedDelivery, "vendor-missing" | "vendor-unavailable" | "signature-invalid">>;
};

/** The country of an IP address, ISO 3166-1; undefined for one that is private or reserved, and where nobody knows. Never throws. */
export type CountryOfAddress = (address: string) => string | undefined;

/** What is known of a customer's surroundings beside what the caller says; it is looked up at each request. */
export type SignalSources = {
  /** Whether the list of disposable mail has the domain, or, by a dot before it, those below it. */
  isListedMail(domain: string): boolean;
  countryOf: CountryOfAddress;
};

/** Everything a hook needs of the world outside. */
export type HookPorts = AttestingPorts & {
  signals: SignalSources;
  ledger: CheckLedger;
  links: LinkReader;
  watchlist: WatchlistSource;
};

/** Everything a sign-up needs, and what is added to one: they alone verify evidence. */
export type SignUpPorts = HookPorts & IdentityPorts;
