import { marshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../../functions/aws/check-item.ts";
import { makeChallenge } from "../../shared/identity/credential/challenge.ts";
import { aHit, aListOf, aNearHit } from "../support/a-hit.ts";
import { daysLater, NOW } from "../support/a-request.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";
import {
  aCompanysSignUp,
  anAnswerTo,
  anOwnerName,
  aPersonsSignUp,
  callsOf,
  furtherEvidence,
  quotaOf,
} from "./applicants.ts";
import { wrap } from "./fakes/keys.ts";
import type { FakeTable } from "./fakes/table.ts";
import { aScenario, type Scenario } from "./scenario.ts";

const [acme, beta, gamma, zeta] = ["acme", "beta", "gamma", "zeta"].map(callsOf) as [
  Calls,
  Calls,
  Calls,
  Calls,
];
type Calls = ReturnType<typeof callsOf>;

/** Somebody has signed up before, so that the keys of the deployment are made. */
const KEYS_MADE = [zeta.signUp(aPersonsSignUp())];

const approved = acme.signUp(aPersonsSignUp());
const listed = anOwnerName();
const listedSignUp = aPersonsSignUp({ name: listed });
const deniedName = `${anOwnerName()} GmbH`;
const denied = aCompanysSignUp([anOwnerName()], { name: deniedName });
const unproven = aPersonsSignUp({}, { evidence: [] });
const [ida, noor] = [anOwnerName(), anOwnerName()];
const ofIda = aCompanysSignUp([ida]);
const ofNoor = aCompanysSignUp([noor]);

/** A list so old that it clears nobody, until a while after a run has begun. */
const renewed = (now: number) =>
  now < NOW.getTime() + 3_720_000
    ? aWatchlist(() => [], aManifest({ checkedAt: daysLater(-4).toISOString() }))
    : aWatchlist(() => [], aManifest({ checkedAt: NOW.toISOString() }));

const CHALLENGE_KEY = new Uint8Array(32).fill(9);
const CHALLENGE_CONTEXT = { purpose: "challenge" };
const { nonce } = makeChallenge(
  CHALLENGE_KEY,
  "acme",
  new Date(NOW.getTime() + 3_600_000),
  new Uint8Array(16),
);

/** Two accounts have as much as one may have, when a third is approved that shares an owner with each. */
const LINKED_AFTERWARDS = {
  before: [
    acme.signUp(ofIda),
    beta.signUp(ofNoor),
    acme.requestQuota(quotaOf(63)),
    beta.requestQuota(quotaOf(63)),
  ],
  linked: ["acme", "beta"],
  bridge: "gamma",
  clients: [[gamma.signUp(aCompanysSignUp([ida, noor]))]],
} as const;

/** What is simulated. */
export const SCENARIOS: readonly Scenario[] = [
  aScenario({ name: "sign-up approved", before: KEYS_MADE, clients: [[approved]] }),
  aScenario({
    name: "sign-up in review",
    before: KEYS_MADE,
    watchlist: () => aListOf(listed, aNearHit({ queryName: listed })),
    clients: [[acme.signUp(listedSignUp)]],
  }),
  aScenario({ name: "first sign-ups of all", clients: [[approved], [beta.signUp(aPersonsSignUp())]] }),
  aScenario({
    name: "burst of duplicates",
    before: KEYS_MADE,
    clients: [[approved], [approved], [approved]],
  }),
  aScenario({
    name: "one key, two bodies",
    before: KEYS_MADE,
    clients: [[approved], [acme.signUp(aPersonsSignUp())], [approved]],
  }),
  aScenario({
    name: "quota after sign-up",
    before: KEYS_MADE,
    clients: [
      [approved, acme.requestQuota(quotaOf(60)), acme.requestQuota(quotaOf(67, "eu-west-1"), "more")],
    ],
  }),
  aScenario({
    name: "quota twice at once",
    before: [approved],
    clients: [[acme.requestQuota(quotaOf(70))], [acme.requestQuota(quotaOf(70, "eu-west-1"), "other")]],
  }),
  aScenario({
    name: "quota at once on linked accounts",
    before: [acme.signUp(ofIda), beta.signUp(aCompanysSignUp([ida]))],
    linked: ["acme", "beta"],
    clients: [[acme.requestQuota(quotaOf(40))], [beta.requestQuota(quotaOf(40))]],
  }),
  aScenario({
    name: "accounts linked afterwards",
    before: [acme.signUp(ofIda), beta.signUp(ofNoor), acme.requestQuota(quotaOf(63))],
    linked: ["acme", "beta"],
    bridge: "gamma",
    clients: [[beta.requestQuota(quotaOf(63))], [gamma.signUp(aCompanysSignUp([ida, noor]))]],
  }),
  aScenario({
    name: "evidence while a case is open",
    before: [acme.signUp(unproven)],
    clients: [
      [acme.addEvidence(furtherEvidence(["customer"]))],
      [acme.addEvidence(furtherEvidence(["customer"], { supersedes: 1 }), "named", ["supersedes-invalid"])],
      [acme.requestQuota(quotaOf(8))],
    ],
  }),
  aScenario({
    name: "evidence beside a hit",
    before: [acme.signUp({ ...listedSignUp, evidence: [] })],
    watchlist: () => aListOf(listed, aNearHit({ queryName: listed })),
    clients: ["one", "other"].map((key) => [
      acme.addEvidence(furtherEvidence(["customer"], { supersedes: 1 }), key, ["supersedes-invalid"]),
      acme.requestQuota(quotaOf(8), `quota-${key}`),
    ]),
  }),
  aScenario({
    name: "denied, then another",
    before: KEYS_MADE,
    watchlist: () => aListOf(deniedName, aHit({ queryName: deniedName })),
    clients: [[acme.signUp(denied, "listed"), approved, acme.requestQuota(quotaOf(8))]],
  }),
  aScenario({
    name: "another customer on the account",
    before: [approved, acme.requestQuota(quotaOf(8))],
    clients: [
      [acme.signUp(aPersonsSignUp(), "another"), acme.requestQuota(quotaOf(4, "eu-west-1"), "other")],
      [acme.requestQuota(quotaOf(2, "eu-north-1"), "at-once")],
    ],
  }),
  aScenario({
    name: "an old list",
    before: KEYS_MADE,
    watchlist: renewed,
    clients: [
      [
        approved,
        { ...acme.signUp({ ...aPersonsSignUp(), supersedes: 1 }, "again"), refusals: ["supersedes-invalid"] },
      ],
    ],
  }),
  aScenario({
    name: "one challenge, two answers",
    before: [acme.signUp(unproven)],
    prepare: (table) => {
      const wrappedKey = wrap(CHALLENGE_KEY, CHALLENGE_CONTEXT);
      table.put({ TableName: "", Item: marshall({ pk: "keys#challenge", sk: "challenge", wrappedKey }) });
    },
    clients: ["first", "other"].map((key) => [acme.addEvidence(anAnswerTo(nonce, key), key)]),
  }),
  aScenario({
    name: "a check that cannot be delivered",
    before: KEYS_MADE,
    poisoned: ["zeta"],
    // It owes a message of a case that it does not have, and comes first in the outbox.
    prepare: (table) =>
      alter(table, "account#zeta\ncheck#00000001", (item) => ({
        ...item,
        ...marshall({ outbox: "0", outboxAt: "2026-11-01", owesMessage: true }),
      })),
    watchlist: () => aListOf(listed, aNearHit({ queryName: listed })),
    clients: [[acme.signUp(listedSignUp)]],
  }),
  aScenario({
    ...LINKED_AFTERWARDS,
    name: "linked afterwards, one account erased",
    erased: ["beta"],
    prepare: (table) => alter(table, "account#beta\nkey", ({ wrappedKey: _, ...rest }) => rest),
  }),
  aScenario({
    ...LINKED_AFTERWARDS,
    name: "linked afterwards, one record unreadable",
    unreadable: ["acme"],
    prepare: (table) =>
      alter(table, "account#acme\ncheck#00000002", (item) => ({
        ...item,
        record: { B: item["record"]?.B?.toReversed() ?? new Uint8Array() },
      })),
  }),
];

function alter(table: FakeTable, key: string, altered: (item: Item) => Item): void {
  const item = table.items.get(key);
  if (!item) throw new Error("there is no such item");
  table.items.set(key, altered(item));
}
