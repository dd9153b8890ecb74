import { expect, test } from "vitest";
import { recordDigest } from "../../shared/ledger/decision-record.ts";
import { aListOf, aNearHit } from "../support/a-hit.ts";
import { NOW } from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { fullOrganizationBody } from "../support/full-requests.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";
import { at, changed, pathsIn } from "../support/paths.ts";

const CUSTOMER = "Weissenfels Bildtechnik GmbH";

/** Somebody in every role, with every field there is. */
const FULL = changed(fullOrganizationBody(), ["supersedes"], undefined);

// Tipping-off: the two answers differ in ids and signature only.
test("the review of a near name reads like any other review", async () => {
  const [near, ordinary] = [anAccount(), anAccount()];
  near.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  ordinary.inForce.watchlist = undefined;
  const { attestation: _, ...told } = (await answered(near.signUp())).answer;
  const { attestation: __, ...usual } = (await answered(ordinary.signUp())).answer;
  expect(told).toEqual(usual);
});

test("the attestation commits to the record as it was sealed, with each name and its result", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  const { claims } = await answered(account.signUp());
  const { record, salt } = await account.openRecord(await account.newestCheck());
  expect(recordDigest(salt, record)).toBe(claims.record);
  expect(recordDigest(new Uint8Array(32), record)).not.toBe(claims.record);
  expect(record).toMatchObject({
    format: "sallyport-decision-record/1",
    check: "acme.1",
    hook: "sign-up",
    decidedAt: NOW.toISOString(),
    facts: { screening: { hits: [{ role: "customer", list: "SDN", disposition: "potential" }] } },
    screened: [
      { role: "customer", names: [CUSTOMER], hits: [{ listedName: "WEISSENFELS BILDTECHNIK GMBH" }] },
      { role: "beneficial-owner", ref: "owner-1", hits: [] },
      { role: "beneficial-owner", ref: "owner-2", hits: [] },
    ],
    watchlist: { digest: aManifest().digest },
    decision: { outcome: "review", grounds: [{ rule: "potential-hit" }] },
  });
});

test("nothing that the applicant typed is in the answer, the attestation, or anywhere in the ledger in the clear", async () => {
  const account = anAccount();
  const { body: answer, claims } = await answered(account.signUp(FULL));
  const { record, ...rest } = await account.newestCheck();
  const inTheClear = [
    answer,
    JSON.stringify(claims),
    JSON.stringify(rest),
    Buffer.from(record).toString("latin1"),
  ].join("\n");
  // Refs are the caller's own, made to be repeated.
  const typed = pathsIn(FULL)
    .filter((path) => !["ref", "subject", "kind", "status", "at"].includes(String(path.at(-1))))
    .map((path) => at(FULL, path))
    .filter((value): value is string => typeof value === "string" && value.length > 4);
  expect(typed.length).toBeGreaterThan(25);
  expect(typed.filter((text) => inTheClear.includes(text))).toEqual([]);
});

/** A hit with a text that is nowhere else in every field that takes text. */
const TELLTALE = aNearHit({
  entryId: "zq-entry",
  queryName: "zq-query-name",
  listedName: "zq-listed-name",
  reading: "zq-reading",
  listedQuality: "strong-alias",
  explanation: {
    words: [{ query: "zq-word", listed: "zq-listed-word", how: "transliteration" }],
    unmatchedQuery: ["zq-left-of-query"],
    unmatchedListed: ["zq-left-of-listed"],
  },
});

test("nothing of a hit is in the answer, the attestation, or in the ledger in the clear; all of it is on record", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER, TELLTALE);
  const { body: answer, claims } = await answered(account.signUp(FULL));
  const { record, ...rest } = await account.newestCheck();
  const said = [answer, JSON.stringify([claims, rest]), Buffer.from(record).toString("latin1")].join("\n");
  expect(said).not.toMatch(/zq-|transliteration|strong-alias|nameScore/);
  expect((await account.openRecord(await account.newestCheck())).record).toMatchObject({
    screened: expect.arrayContaining([
      expect.objectContaining({ hits: [{ ...TELLTALE, disposition: "potential" }] }),
    ]),
  });
});

test("every party named is put to the list", async () => {
  const account = anAccount();
  const asked: string[] = [];
  account.inForce.watchlist = aWatchlist(({ names }) => {
    asked.push(...names);
    return [];
  });
  await account.signUp(FULL);
  expect(asked).toEqual(
    expect.arrayContaining([
      "Weissenfels Beteiligungs SE",
      "Zahlungsdienst Vogel AG",
      "Theodor Prokurist",
      "WBT",
    ]),
  );
});
