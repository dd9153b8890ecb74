import { recordDigest } from "../../../shared/ledger/decision-record.ts";
import { REQUIRED_CHECKS } from "../../../shared/policy/decision.ts";
import { type Replay, replay } from "../../../shared/policy/replay.ts";
import { CONFIGURATION } from "../run.ts";
import type { Check, View } from "./view.ts";

const HOUR_MS = 3_600_000;
/** House policy: a list that is older approves nobody. */
const LIST_HOURS_MAX = 72;
const CLOCK_SKEW_MS = 300_000;

/** S6: nobody is approved by an old list or none, without proof of who they are, or by a check that is not clear. */
export const approvedBlindly = ({ checks }: View): string[] =>
  checks.flatMap((check) => {
    const { item, record } = check;
    if (item.outcome !== "approve" || !record) return [];
    const wrong = [
      ...REQUIRED_CHECKS[item.hook].filter((name) => record.decision.checks[name] !== "clear"),
      ...(record.decision.grounds.length > 0 ? ["grounds"] : []),
      ...(isListInTime(check) ? [] : ["list"]),
      ...(item.hook === "quota-request" || isProven(check) ? [] : ["evidence"]),
    ];
    return wrong.map((what) => `${item.accountId}.${item.n} ${what}`);
  });

function isListInTime({ item, record }: Check): boolean {
  const at = Date.parse(item.createdAt);
  const checked = (record?.watchlist?.sources ?? []).map(({ checkedAt }) => Date.parse(checkedAt));
  return (
    checked.length > 0 &&
    checked.every((time) => at - time <= LIST_HOURS_MAX * HOUR_MS && time - at <= CLOCK_SKEW_MS)
  );
}

const isProven = ({ record }: Check): boolean =>
  (record?.evidence ?? []).some(({ subject, status }) => subject === "customer" && status === "verified");

/** Records that were decided again: those of before a run are the same in all runs. */
const replays = new WeakMap<object, Replay>();

/** S7: a record decided again gives the same, and is the one that was attested. */
export const decidedOtherwise = ({ checks }: View): string[] =>
  checks.flatMap(({ item, answer, record }) => {
    // A record that could not be read has been reviewed without facts.
    if (!record?.facts) return [];
    const again = replays.get(record) ?? replay(record.whole, CONFIGURATION.policy);
    replays.set(record, again);
    const claims = JSON.parse(Buffer.from(answer.attestation.split(".")[1] ?? "", "base64url").toString());
    const isAttested =
      claims.record === recordDigest(record.salt, record.whole) &&
      claims.outcome === item.outcome &&
      answer.outcome === item.outcome &&
      claims.jti === `${item.accountId}.${item.n}`;
    return again.result === "same" && isAttested ? [] : [`${item.accountId}.${item.n} ${again.result}`];
  });

/** No challenge is answered twice: what is refused for its challenge is no answer. */
export const challengesAnsweredTwice = ({ accounts }: View): string[] =>
  [...accounts].flatMap(([accountId, checks]) => {
    const results = checks.at(-1)?.record?.evidence ?? [];
    const answers = results.filter(
      (result) =>
        result.method === "digital-credential" &&
        !(
          result.status !== "verified" && result.problems.some((problem) => problem.startsWith("challenge-"))
        ),
    );
    // A scenario has one challenge at most.
    return answers.length > 1 ? [accountId] : [];
  });
