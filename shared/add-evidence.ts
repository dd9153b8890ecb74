import { controlCharacters } from "./contract/control-characters.ts";
import { aboutStrangers, SUBJECT_EXPECTED } from "./contract/evidence-items.ts";
import type { FurtherEvidence } from "./contract/further-evidence.ts";
import type { FieldError, ProblemCode, Refusal } from "./contract/problem.ts";
import type { GateConfiguration } from "./gate-configuration.ts";
import { type CustomerOnFile, customerOnFile } from "./gather/customer-on-file.ts";
import { judgeCustomer } from "./judge-customer.ts";
import type { CheckItem } from "./ledger/check.ts";
import { nextPlace } from "./ledger/next-place.ts";
import { type HookCall, type RecordedAnswer, recordOnce, type UnwrittenCheck } from "./ledger/record-once.ts";
import type { Standing } from "./ledger/standing.ts";
import type { SignUpPorts } from "./ports.ts";
import { failure, type Result } from "./result.ts";

/** House policy: as much evidence as a sign-up can gather in all, so that its record always fits in a check. */
const RESULTS_MAX = 200;

/**
 * Answers the sign-up that the evidence is about, which must be the newest of the account, again, with further evidence beside all that was verified before; records the answer
 * as a new check, which replaces the review that the sign-up waits in.
 * Fails with `account-not-found` before any sign-up, `request-invalid`, and the codes of `recordOnce`, `nextPlace` and
 * `judgeCustomer`; a failure has written no check.
 */
export async function addEvidence(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  call: HookCall<FurtherEvidence>,
): Promise<Result<RecordedAnswer, ProblemCode | Refusal>> {
  return recordOnce<FurtherEvidence, ProblemCode | Refusal>(ports, call, async (newest) => {
    const onFile = newest && (await customerOnFile(ports, call.accountId, newest.standing));
    return onFile
      ? judgeFurther(ports, configuration, { call, newest, onFile })
      : failure("account-not-found");
  });
}

/** Further evidence, and the account as it is found when it is judged. */
export type FurtherToJudge = {
  call: HookCall<FurtherEvidence>;
  newest: CheckItem;
  onFile: CustomerOnFile;
};

/** Everything of the check that answers a sign-up again, but the write. Fails as `addEvidence` does. */
export async function judgeFurther(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  { call, newest, onFile }: FurtherToJudge,
): Promise<Result<UnwrittenCheck, ProblemCode | Refusal>> {
  const errors = [
    ...controlCharacters(call.body),
    ...misaddressed(call.request, newest.standing.signUp, call.now),
    ...misplaced(call.request, onFile),
  ];
  if (errors.length > 0) return failure({ code: "request-invalid", errors });
  const supersedes = call.request.supersedes ?? waitingReview(newest.standing, onFile.n);
  const place = nextPlace(newest, "sign-up", supersedes);
  if (!place.ok) return place;
  return judgeCustomer(ports, configuration, {
    call: { ...call, request: onFile.signUp },
    place: place.value,
    later: { request: call.request, before: onFile.results },
  });
}

/**
 * Evidence vouches for the claims of one sign-up: it says nothing of another customer who signed up on the account since, and it
 * revives none that has ended, whose statements are as old.
 */
function misaddressed({ signUp }: FurtherEvidence, standing: Standing["signUp"], now: Date): FieldError[] {
  const refused = (message: string) => [{ pointer: "/signUp", code: "custom", message }];
  if (!standing || signUp < (standing.since ?? standing.n) || signUp > standing.n)
    return refused("expected the number of the newest sign-up");
  return standing.ends !== undefined && Date.parse(standing.ends) <= now.getTime()
    ? refused("expected a sign-up that has not ended: sign up anew")
    : [];
}

/** What of the evidence does not fit to the sign-up on file. */
function misplaced({ evidence }: FurtherEvidence, { signUp, results }: CustomerOnFile): FieldError[] {
  const strangers = aboutStrangers(signUp.customer, evidence).map((index) => ({
    pointer: `/evidence/${index}/subject`,
    code: "custom",
    message: SUBJECT_EXPECTED,
  }));
  if (results.length + evidence.length <= RESULTS_MAX) return strangers;
  const message = `expected at most ${RESULTS_MAX} items with those of earlier calls: sign up anew`;
  return [...strangers, { pointer: "/evidence", code: "too_big", message }];
}

/** The number of the sign-up's check where that is a review in force. */
const waitingReview = ({ cases }: Standing, signUp: number): number | undefined =>
  cases.find(({ n }) => n === signUp)?.n;
