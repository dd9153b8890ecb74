import { MARKERS, type Marker } from "../../../shared/ledger/check.ts";
import { attribute, eventsOf } from "../history.ts";
import type { Check, View, Write } from "./view.ts";
import { isCheckKey } from "./view.ts";

const OPEN: readonly string[] = ["OPEN", "AWAITING_APPLICANT"];
const nameOf = ({ item }: Check) => `${item.accountId}.${item.n}`;

/** S9: a review has a case from its first moment, and nothing else has one but a denial that may have to be reported. */
export const reviewsWithoutCase = ({ writes, checks }: View): string[] =>
  checks.flatMap((check) => {
    const { item, record } = check;
    const first = writes.find(({ after }) => after["answer"]?.S === item.answer)?.after;
    const state = attribute(first, "caseState");
    const reports = record?.decision.grounds.some(({ report }) => report) ?? state === "REPORT";
    const expected = {
      approve: state === undefined,
      review: state !== undefined && OPEN.includes(state),
      deny: state === (reports ? "REPORT" : undefined),
    }[item.outcome];
    return expected ? [] : [nameOf(check)];
  });

/** What must have happened when a marker goes, by the history up to then. */
const DURABLE: Record<Marker, (view: View, write: Write) => boolean> = {
  owesMessage: ({ messages }, { after, at }) =>
    messages.some((message) => message.at < at && JSON.parse(message.body).caseId === idOf(after)),
  owesSupersede: ({ writes }, { after, at }) => {
    const number = (attribute(after, "supersedes") ?? "").padStart(8, "0");
    const key = `${attribute(after, "pk")}\ncheck#${number}`;
    const last = writes.findLast((write) => write.key === key && write.at < at);
    return last !== undefined && !OPEN.includes(attribute(last.after, "caseState") ?? "OPEN");
  },
  owesLinks: ({ writes }, { after, at }) =>
    (after["links"]?.L ?? []).every(({ S }) =>
      writes.some((write) => write.at < at && write.key === `link#${S}\n${attribute(after, "pk")}`),
    ),
};

const idOf = (item: Write["after"]) =>
  `${attribute(item, "accountId")}.${Number((attribute(item, "sk") ?? "").slice("check#".length))}`;

/** S13: a marker goes when its effect is durable, not before; and while one stands the outbox has the check. */
export const markersGoneEarly = (view: View): string[] =>
  view.writes.flatMap((write) => {
    if (!isCheckKey(write.key)) return [];
    const { before, after } = write;
    const gone = MARKERS.filter((marker) => before?.[marker] && !after[marker]);
    const early = gone.filter((marker) => !DURABLE[marker](view, write));
    const isLost = MARKERS.some((marker) => after[marker]) && !(after["outbox"] && after["outboxAt"]);
    return [...early, ...(isLost ? ["outbox"] : [])].map((what) => `${what} of ${idOf(after)}`);
  });

/** S13: what the relay does not give back is settled. */
export const givenUpByRelay = ({ history }: View): string[] =>
  eventsOf(history, "relayed").flatMap(({ owing }) => owing.map(({ accountId, n }) => `${accountId}.${n}`));

/** L1: whatever people must look at is in the queue, with its ids, and nothing else is. */
export const messagesMissing = ({ checks, messages }: View): string[] => {
  const sent = messages.map(({ body }) => JSON.parse(body));
  const isMessage = ({ item }: Check, message: Record<string, unknown>) =>
    message["caseId"] === `${item.accountId}.${item.n}` &&
    message["accountId"] === item.accountId &&
    message["hook"] === item.hook &&
    Object.keys(message).length === 4;
  const expected = checks.filter(isForPeople);
  return [
    ...expected.filter((check) => !sent.some((message) => isMessage(check, message))).map(nameOf),
    ...sent
      .filter((message) => !expected.some((check) => isMessage(check, message)))
      .map(({ caseId }) => `${caseId}`),
  ];
};

/** Whether a check is one that a reviewer or an officer must see; one that waits for the applicant is not. */
const isForPeople = ({ item, record }: Check): boolean => {
  const grounds = record?.decision.grounds ?? [];
  if (item.outcome === "deny") return grounds.some(({ report }) => report);
  return (
    item.outcome === "review" && (!record || grounds.some(({ resolvedBy }) => resolvedBy !== "evidence"))
  );
};

/** L3: nothing is owed any more, and what was replaced is closed. */
export const stillOwed = ({ sweeps, checks }: View): string[] => [
  ...(sweeps === undefined ? ["a marker stands"] : []),
  ...checks.flatMap((check) => {
    const replaced = checks.find(
      ({ item }) => item.accountId === check.item.accountId && item.n === check.item.supersedes,
    );
    return replaced && OPEN.includes(replaced.item.case?.state ?? "") ? [nameOf(replaced)] : [];
  }),
];
