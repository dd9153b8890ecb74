import { controlCharacters } from "./contract/control-characters.ts";
import { impossibleDates } from "./contract/impossible-dates.ts";
import type { ProblemCode, Refusal } from "./contract/problem.ts";
import type { SignUpRequest } from "./contract/sign-up-request.ts";
import type { GateConfiguration } from "./gate-configuration.ts";
import { judgeCustomer } from "./judge-customer.ts";
import { nextPlace } from "./ledger/next-place.ts";
import { type HookCall, type RecordedAnswer, recordOnce } from "./ledger/record-once.ts";
import type { SignUpPorts } from "./ports.ts";
import { failure, type Result } from "./result.ts";

/**
 * Answers who this is and whether they may be the provider's customer; records the answer with everything it rests on.
 * Fails with `request-invalid`, and the codes of `recordOnce`, `nextPlace` and `judgeCustomer`; a failure has written no check.
 */
export async function signUp(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  call: HookCall<SignUpRequest>,
): Promise<Result<RecordedAnswer, ProblemCode | Refusal>> {
  return recordOnce<SignUpRequest, ProblemCode | Refusal>(ports, call, async (newest) => {
    // Not before the call is known to be new: what was once accepted is repeated, whatever is asked of a request today.
    const errors = [...controlCharacters(call.body), ...impossibleDates(call.request.customer, call.now)];
    if (errors.length > 0) return failure({ code: "request-invalid", errors });
    const place = nextPlace(newest, "sign-up", call.request.supersedes);
    return place.ok ? judgeCustomer(ports, configuration, { call, place: place.value }) : place;
  });
}
