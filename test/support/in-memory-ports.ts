import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";
import { publicJwk } from "../../shared/attestation/jwks.ts";
import type {
  ActiveWatchlist,
  AttestationSigner,
  KeyVault,
  SignalSources,
  SignUpPorts,
} from "../../shared/ports.ts";
import type { ErasurePorts } from "../../shared/retention/erase-account.ts";
import type { Screener } from "../../shared/screening/hit.ts";
import type { WatchlistManifest } from "../../shared/watchlist/manifest.ts";
import { anInMemoryLedger, type InMemoryLedger, inMemoryLinks } from "./in-memory-ledger.ts";

/** Keys in memory, and the port that destroys one. */
export type InMemoryKeyVault = KeyVault & ErasurePorts["keys"];

/** Keys in memory; the same account always has the same key, until it is destroyed. */
export function anInMemoryKeyVault(): InMemoryKeyVault {
  const keys = new Map<string, Uint8Array>();
  const erasedAt = new Map<string, string>();
  const key = (name: string) => {
    if (erasedAt.has(name)) throw new Error("expected a data key, but it is gone");
    const made = keys.get(name) ?? new Uint8Array(randomBytes(32));
    keys.set(name, made);
    return made;
  };
  return {
    accountKey: async (id) => key(`account ${id}`),
    existingAccountKey: async (id) => keys.get(`account ${id}`),
    async destroyAccountKey(id, now) {
      const name = `account ${id}`;
      keys.delete(name);
      erasedAt.set(name, erasedAt.get(name) ?? now.toISOString());
      return erasedAt.get(name) ?? "";
    },
    requestMacKey: async () => key("mac"),
    linkKey: async () => key("link"),
    challengeKey: async () => key("challenge"),
  };
}

/** Signs for real, in DER as KMS does. */
export function anInMemorySigner(): AttestationSigner {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = new Uint8Array(publicKey.export({ format: "der", type: "spki" }));
  const secret = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
  return {
    publicKey: async () => spki,
    kid: async () => (await publicJwk(spki)).kid,
    // node:crypto would hash the digest once more.
    signDigest: async (digest) => p256.sign(digest, secret, { prehash: false, lowS: false, format: "der" }),
  };
}

/** What a list is made of, checked at `checkedAt`. */
export const aManifest = (
  overrides: Partial<WatchlistManifest> & { checkedAt?: string } = {},
): WatchlistManifest => {
  const { checkedAt = "2026-11-23T00:00:00.000Z", ...manifest } = overrides;
  const digest = createHash("sha256").update("list").digest("hex");
  return {
    digest,
    kind: "official",
    sources: [{ name: "csl.csv", format: "csl-csv", digest, rows: 2, entries: 2, rejected: 0, checkedAt }],
    entries: 2,
    names: 3,
    ...manifest,
  };
};

/** A list on which nobody is, unless `screen` says otherwise. */
export const aWatchlist = (screen: Screener = () => [], manifest = aManifest()): ActiveWatchlist => ({
  manifest,
  screen,
});

/** Surroundings of which nothing is known. */
export const NO_SIGNALS: SignalSources = { isListedMail: () => false, countryOf: () => undefined };

/** Pictures in memory, by the accounts that they were uploaded for. */
export type InMemoryPictures = ErasurePorts["pictures"] & { of: Set<string> };
export function inMemoryPictures(): InMemoryPictures {
  const of = new Set<string>();
  return { of, deletePictures: async (accountId) => void of.delete(accountId) };
}

/** Ports in memory over one ledger. */
export function inMemoryPorts(overrides: Partial<SignUpPorts> = {}): SignUpPorts & {
  ledger: InMemoryLedger;
  links: ReturnType<typeof inMemoryLinks>;
  keys: InMemoryKeyVault;
  pictures: InMemoryPictures;
} {
  const ledger = anInMemoryLedger();
  return {
    signer: anInMemorySigner(),
    watchlist: { active: async () => aWatchlist() },
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    issuer: "https://gate.example",
    signals: NO_SIGNALS,
    register: { entity: async () => "unavailable" },
    documents: { read: async () => "unavailable", compareFaces: async () => "unavailable" },
    credentials: { audience: "https://gate.example", issuers: [], status: async () => "unavailable" },
    sessions: { gate: "https://gate.example", liveOnly: true, lookUp: async () => "missing" },
    ...overrides,
    ledger: (overrides.ledger as InMemoryLedger | undefined) ?? ledger,
    keys: (overrides.keys as InMemoryKeyVault | undefined) ?? anInMemoryKeyVault(),
    links: inMemoryLinks(),
    pictures: inMemoryPictures(),
  };
}
