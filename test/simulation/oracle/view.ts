import * as z from "zod";
import { fromItem, type Item } from "../../../functions/aws/check-item.ts";
import { HookAnswer } from "../../../shared/contract/answer.ts";
import { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { openRecord } from "../../../shared/ledger/decision-record.ts";
import type { Decision } from "../../../shared/policy/decision.ts";
import { WatchlistManifest } from "../../../shared/watchlist/manifest.ts";
import { unwrap } from "../fakes/keys.ts";
import { type Event, eventsOf } from "../history.ts";
import type { EndedRun } from "../run.ts";

/** What the oracle reads of a decision record. */
const RecordRead = z.looseObject({
  evidence: z.array(EvidenceResult).default([]),
  watchlist: WatchlistManifest.optional(),
  facts: z.unknown(),
  decision: z.custom<Decision>(),
});

/** A check in the end, and its record, unless that was made unreadable. */
export type Check = {
  item: CheckItem;
  answer: HookAnswer;
  record: OpenedRecord | undefined;
};
type OpenedRecord = z.infer<typeof RecordRead> & { salt: Uint8Array; whole: unknown };

/** Records by their sealed bytes: those of before a run are the same in all runs. */
const opened = new WeakMap<Uint8Array, OpenedRecord>();

/** A write of the ledger, with its place in the history. */
export type Write = Extract<Event, { type: "write" }> & { at: number };

/** A run as the invariants see it. */
export type View = EndedRun & {
  checks: readonly Check[];
  /** By account, in the order of their numbers. */
  accounts: ReadonlyMap<string, readonly Check[]>;
  writes: readonly Write[];
  answers: readonly Extract<Event, { type: "answer" }>[];
  messages: readonly { at: number; body: string }[];
};

export const isCheckKey = (key: string): boolean => key.includes("\ncheck#");

/** Reads everything that a run has left. Throws on a check that is none. */
export function viewOf(run: EndedRun): View {
  const { items } = run.state;
  const checks = [...items.entries()]
    .filter(([key]) => isCheckKey(key))
    .map(([, item]) => readCheck(item, items, run))
    .toSorted((one, other) => one.item.n - other.item.n);
  return {
    ...run,
    checks,
    accounts: Map.groupBy(checks, ({ item }) => item.accountId),
    writes: run.history.flatMap((event, at) => (event.type === "write" ? [{ ...event, at }] : [])),
    answers: eventsOf(run.history, "answer"),
    messages: run.history.flatMap((event, at) =>
      event.type === "message" ? [{ at, body: event.body }] : [],
    ),
  };
}

function readCheck(stored: Item, items: ReadonlyMap<string, Item>, { scenario }: EndedRun): Check {
  const item = fromItem(stored);
  const { accountId } = item;
  const wrapped = items.get(`account#${accountId}\nkey`)?.["wrappedKey"]?.B;
  const answer = HookAnswer.parse(JSON.parse(item.answer));
  const isUnreadable = scenario.unreadable.includes(accountId) && item.hook === "quota-request";
  if (!wrapped || isUnreadable) return { item, answer, record: undefined };
  const sealed = stored["record"]?.B ?? item.record;
  const known = opened.get(sealed);
  if (known) return { item, answer, record: known };
  const { record: whole, salt } = openRecord(unwrap(wrapped), item, item.record);
  const record = { ...RecordRead.parse(whole), salt, whole };
  opened.set(sealed, record);
  return { item, answer, record };
}
