import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { AccountId, Hook, Instant, Outcome } from "../../shared/contract/vocabulary.ts";
import { LinkToken } from "../../shared/exposure/link.ts";
import { type CheckItem, MARKERS, type Marker } from "../../shared/ledger/check.ts";
import type { CheckKey } from "../../shared/ledger/ids.ts";
import { Standing } from "../../shared/ledger/standing.ts";
import type { PastCheck } from "../../shared/retention/past-checks.ts";
import { CASE_STATES } from "../../shared/review/case.ts";

/** A DynamoDB item as the low-level client has it. */
export type Item = Record<string, AttributeValue>;

/** Partitions of the outbox index: each takes 1,000 writes a second before it throttles the table. */
export const OUTBOX_SHARDS = ["0", "1", "2", "3"] as const;

const PREFIX = { account: "account#", check: "check#" } as const;

/** Partition of everything of an account. */
export const accountPartition = (accountId: string): string => `${PREFIX.account}${accountId}`;

/** The account whose partition that is. */
export const accountOfPartition = (partition: string): string => partition.slice(PREFIX.account.length);

/** Sort keys of checks start so; numbers are padded to eight digits so that they order. */
export const CHECK_PREFIX = PREFIX.check;

/** Primary key of a check. */
export const checkKeyItem = ({ accountId, n }: CheckKey): Item =>
  marshall({ pk: accountPartition(accountId), sk: `${PREFIX.check}${String(n).padStart(8, "0")}` });

const Keys = z.object({
  pk: z.string().startsWith(PREFIX.account),
  sk: z.string().regex(/^check#[0-9]{8}$/),
});

/** The check that a primary key names; undefined for another kind of item. */
export function parseCheckKeys(item: Item): CheckKey | undefined {
  const keys = Keys.safeParse(unmarshall(item));
  if (!keys.success) return undefined;
  return {
    accountId: accountOfPartition(keys.data.pk),
    n: Number(keys.data.sk.slice(PREFIX.check.length)),
  };
}

const Closing = z.object({ closedAt: Instant });

/** When an account was closed, where the item takes the number after its last check for that; undefined of a check. */
export const closedAtOf = (item: Item): string | undefined =>
  Closing.safeParse(unmarshall(item)).data?.closedAt;

const StoredCheck = z.object({
  pk: Keys.shape.pk,
  sk: Keys.shape.sk,
  accountId: AccountId,
  hook: Hook,
  outcome: Outcome,
  createdAt: Instant,
  idempotencyKey: z.string(),
  requestMac: z.string(),
  answer: z.string(),
  record: z.instanceof(Uint8Array),
  standing: Standing,
  // Checks of a version before there were links have none.
  links: z.array(LinkToken).default([]),
  linksShed: z.literal(true).optional(),
  supersedes: z.int().optional(),
  caseState: z.enum(CASE_STATES).optional(),
  caseVersion: z.int().optional(),
  caseDueAt: Instant.optional(),
  ...(Object.fromEntries(MARKERS.map((marker) => [marker, z.literal(true).optional()])) as Record<
    Marker,
    z.ZodOptional<z.ZodLiteral<true>>
  >),
});

/** The item that commits a check: attestation, record, case and outbox in one. */
export function toItem(check: CheckItem): Item {
  const { case: review, markers, n, ...attributes } = check;
  return {
    ...checkKeyItem({ accountId: check.accountId, n }),
    ...marshall(
      {
        ...attributes,
        ...(review && { caseState: review.state, caseVersion: review.version, caseDueAt: review.dueAt }),
        ...Object.fromEntries(markers.map((marker) => [marker, true])),
        ...(markers.length > 0 && { outbox: outboxShard(check.accountId), outboxAt: check.createdAt }),
      },
      { removeUndefinedValues: true },
    ),
  };
}

/** The check that an item holds; throws on an item that is not one. */
export function fromItem(item: Item): CheckItem {
  const {
    pk: _,
    sk,
    caseState,
    caseVersion,
    caseDueAt,
    supersedes,
    linksShed,
    ...stored
  } = StoredCheck.parse(unmarshall(item));
  const { owesMessage: _message, owesSupersede: _supersede, owesLinks: _links, ...attributes } = stored;
  return {
    ...attributes,
    n: Number(sk.slice(PREFIX.check.length)),
    markers: MARKERS.filter((marker) => stored[marker]),
    ...(linksShed && { linksShed }),
    ...(supersedes !== undefined && { supersedes }),
    ...(caseState &&
      caseVersion &&
      caseDueAt && { case: { state: caseState, version: caseVersion, dueAt: caseDueAt } }),
  };
}

/** The attributes of a check that `fromPastItem` needs. */
export const PAST_ATTRIBUTES = ["sk", "caseState", "links"] as const;

const PastItem = z.object({
  sk: Keys.shape.sk,
  caseState: z
    .enum([...CASE_STATES, "unknown"])
    .optional()
    .catch("unknown"),
  links: z.array(z.unknown()).catch([]),
});

/** What an erasure asks of a check; of what a version before wrote in another way, as much as can be read. */
export function fromPastItem(item: Item): PastCheck {
  const { sk, caseState, links } = PastItem.parse(unmarshall(item));
  return {
    n: Number(sk.slice(PREFIX.check.length)),
    ...(caseState && { caseState }),
    links: links.flatMap((link) => LinkToken.safeParse(link).data ?? []),
  };
}

const outboxShard = (accountId: string): string =>
  OUTBOX_SHARDS[(createHash("sha256").update(accountId).digest()[0] ?? 0) % OUTBOX_SHARDS.length] ??
  OUTBOX_SHARDS[0];
