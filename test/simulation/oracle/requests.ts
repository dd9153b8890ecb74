import type { Answer } from "../history.ts";
import { isCheckKey, type View } from "./view.ts";

const isGranted = ({ status }: Answer) => status < 300;
const callKey = ({ call }: Answer) => `${call.accountId}\n${call.key}`;
const bodyOf = ({ call }: Answer) => `${call.hook} ${JSON.stringify(call.body)}`;

/** Values by key that are not all alike. */
const differing = (answers: readonly Answer[], value: (answer: Answer) => string): string[] =>
  [...Map.groupBy(answers, callKey)].flatMap(([key, of]) =>
    new Set(of.map(value)).size > 1 ? [key.replace("\n", " ")] : [],
  );

const answered = ({ answers }: View) => answers.map(({ answer }) => answer);

/** S1: an account's numbers have no gap, and a key has one check. */
export const decidedTwice = ({ accounts }: View): string[] =>
  [...accounts].flatMap(([accountId, checks]) => {
    const keys = new Set(checks.map(({ item }) => item.idempotencyKey));
    const gapless = checks.every(({ item }, index) => item.n === index + 1);
    return keys.size === checks.length && gapless ? [] : [accountId];
  });

/** S2: what was answered was durable then; one key, one answer. */
export const answersThatDiffer = (view: View): string[] => [
  ...view.answers.flatMap(({ answer, durable }) =>
    isGranted(answer) && !durable ? [`not durable: ${callKey(answer)}`] : [],
  ),
  ...differing(answered(view).filter(isGranted), ({ body }) => body),
];

/** S3: one key, one body. */
export const bodiesThatShareAKey = (view: View): string[] =>
  differing(answered(view).filter(isGranted), bodyOf);

/** S4: what settles a check may change nothing else of it; a case is only ever closed. */
export const changedChecks = ({ writes }: View): string[] =>
  writes.flatMap(({ key, before, after }) => {
    if (!before || key.includes("link#")) return [];
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    // Values are never changed in place, so what is the same object is unchanged.
    const changed = [...names].filter(
      (name) => before[name] !== after[name] && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    const wrongly = changed.filter(
      (name) => !isCheckKey(key) || !SETTLED.has(name) || isReopened(before, after, name),
    );
    return wrongly.map((name) => `${name} of ${key.replace("\n", " ")}`);
  });

/** Attributes that settling changes: markers and the outbox go, a case is closed. */
const SETTLED: ReadonlySet<string> = new Set([
  ...["owesMessage", "owesSupersede", "owesLinks", "outbox", "outboxAt"],
  ...["caseState", "caseVersion", "supersededBy"],
]);

type Attributes = NonNullable<View["writes"][number]["before"]>;

function isReopened(before: Attributes, after: Attributes, name: string): boolean {
  switch (name) {
    case "caseState":
      return (
        !["OPEN", "AWAITING_APPLICANT"].includes(before[name]?.S ?? "") || after[name]?.S !== "SUPERSEDED"
      );
    case "caseVersion":
      return (
        before["caseState"] === after["caseState"] || Number(after[name]?.N) !== Number(before[name]?.N) + 1
      );
    case "supersededBy":
      return before[name] !== undefined;
    default:
      return after[name] !== undefined;
  }
}

/** S5: a call that was refused has written no check, no link and no message. Keys that it was the first to need are none of these. */
export const writesOfRefusals = ({ answers, history }: View): string[] => {
  const refused = new Map(
    answers.flatMap(({ by, answer }) => (answer.status >= 400 && answer.status < 500 ? [[by, answer]] : [])),
  );
  return history.flatMap((event) => {
    const isEffect = event.type === "message" || (event.type === "write" && !/\nkey$|^keys/.test(event.key));
    const answer = isEffect ? refused.get(event.by) : undefined;
    return answer ? [`${answer.code} to ${callKey(answer)}`] : [];
  });
};

/** L2: everybody who calls again has an answer once nothing goes wrong any more. */
export const callsWithoutAnswer = ({ unanswered }: View): string[] =>
  unanswered.map(({ accountId, key }) => `${accountId} ${key}`);
