import type { CheckItem } from "../../shared/ledger/check.ts";
import { isApproved, LIMIT, type Received } from "./quota-clients.ts";

const isAnswered = ({ status }: Received) => status === 200 || status === 201;
const isSameKey = (a: Received, b: Received) =>
  a.wish.accountId === b.wish.accountId && a.wish.key === b.wish.key;
const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);

/** No 2xx without a durable check that holds the very bytes; asked at the moment of the answer. */
export function notDurable(answer: Received, items: Iterable<CheckItem>): string[] {
  const { status, wish, body } = answer;
  const isStored = [...items].some(
    (item) => item.accountId === wish.accountId && item.idempotencyKey === wish.key && item.answer === body,
  );
  return isAnswered(answer) && !isStored ? [`${status} without a durable check`] : [];
}

/** In a healed world everyone gets an answer that is final. */
export const notFinal = (answer: Received): string[] =>
  isAnswered(answer) || answer.body === "idempotency-key-reused" ? [] : [`not final: ${answer.body}`];

/** What must hold of everything that one account has written and answered. */
export function broken(items: readonly CheckItem[], received: readonly Received[]): string[] {
  const checks = items.toSorted((a, b) => a.n - b.n);
  const answered = received.filter(isAnswered);
  const granted = new Map(
    answered.filter(({ body }) => isApproved(body)).map(({ wish }) => [wish.key, wish.count]),
  );
  const held = sum((checks.at(-1)?.standing.grants ?? []).map(({ count }) => count));
  const others = (answer: Received) => answered.filter((other) => isSameKey(answer, other));
  const invariants: [string, boolean][] = [
    ["numbers are gapless", checks.every(({ n }, index) => n === index + 1)],
    ["one check a key", new Set(checks.map((check) => check.idempotencyKey)).size === checks.length],
    ["one answer a key", answered.every((one) => others(one).every(({ body }) => body === one.body))],
    [
      "one body a key",
      answered.every((one) => others(one).every(({ wish }) => wish.count === one.wish.count)),
    ],
    ["the limit holds", held <= LIMIT && sum(granted.values()) <= LIMIT],
    ["what was granted stands", sum(granted.values()) === held],
  ];
  return invariants.flatMap(([invariant, holds]) => (holds ? [] : [invariant]));
}
