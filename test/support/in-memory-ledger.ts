import type { CheckItem } from "../../shared/ledger/check.ts";
import { type CheckKey, checkId } from "../../shared/ledger/ids.ts";
import type { CheckLedger, LinkEraser, LinkReader, LinkWriter, Outbox } from "../../shared/ports.ts";
import { failure, success } from "../../shared/result.ts";
import type { ErasurePorts } from "../../shared/retention/erase-account.ts";

/** A ledger in memory that keeps to the same contract as the table. */
export type InMemoryLedger = CheckLedger &
  Outbox &
  ErasurePorts["ledger"] & { items: ReadonlyMap<string, CheckItem> };

/** Links in memory; `all` are those written, as `token account`. */
export function inMemoryLinks(): LinkReader & LinkWriter & LinkEraser & { all: ReadonlySet<string> } {
  const all = new Set<string>();
  return {
    all,
    accountsWith: async (token, max) =>
      [...all]
        .filter((link) => link.startsWith(`${token} `))
        .map((link) => link.slice(token.length + 1))
        .sort()
        .slice(0, max),
    link: async (token, accountId) => void all.add(`${token} ${accountId}`),
    unlink: async (token, accountId) => void all.delete(`${token} ${accountId}`),
  };
}

/** An empty ledger. */
export function anInMemoryLedger(): InMemoryLedger {
  const items = new Map<string, CheckItem>();
  const outbox = new Set<string>();
  const closings = new Map<string, string>();
  const ofAccount = (accountId: string) =>
    [...items.values()].filter((item) => item.accountId === accountId).sort((a, b) => b.n - a.n);
  const change = (key: CheckKey, next: (item: CheckItem) => CheckItem) => {
    const item = items.get(checkId(key));
    if (item) items.set(checkId(key), next(item));
  };
  return {
    items,
    async newestCheck(accountId) {
      const [newest] = ofAccount(accountId);
      const closedAt = newest && closings.get(checkId({ accountId, n: newest.n + 1 }));
      return newest && closedAt !== undefined ? { ...newest, closedAt } : newest;
    },
    async *pastChecks(accountId) {
      for (const { n, case: review, links } of ofAccount(accountId).reverse())
        yield { n, ...(review && { caseState: review.state }), links };
    },
    async close(key, at) {
      const id = checkId(key);
      if (items.has(id) || closings.has(id)) return failure("number-taken");
      closings.set(id, at.toISOString());
      return success(undefined);
    },
    checkByIdempotencyKey: async (accountId, idempotencyKey) =>
      ofAccount(accountId).find((item) => item.idempotencyKey === idempotencyKey),
    check: async (key) => items.get(checkId(key)),
    async append(item) {
      if (items.has(checkId(item)) || closings.has(checkId(item))) return failure("number-taken");
      items.set(checkId(item), structuredClone(item));
      if (item.markers.length > 0) outbox.add(checkId(item));
      return success(undefined);
    },
    async settle(key, marker) {
      change(key, (item) => ({ ...item, markers: item.markers.filter((other) => other !== marker) }));
      if (items.get(checkId(key))?.markers.length === 0) outbox.delete(checkId(key));
    },
    async clear(key) {
      if (items.get(checkId(key))?.markers.length === 0) outbox.delete(checkId(key));
    },
    async closeSuperseded(key) {
      change(key, (item) => {
        const open = item.case?.state === "OPEN" || item.case?.state === "AWAITING_APPLICANT";
        if (!item.case || !open) return item;
        return { ...item, case: { ...item.case, state: "SUPERSEDED", version: item.case.version + 1 } };
      });
    },
    async *overdue(before) {
      for (const id of [...outbox]) {
        const item = items.get(id);
        if (item && Date.parse(item.createdAt) < before.getTime())
          yield { accountId: item.accountId, n: item.n };
      }
    },
  };
}
