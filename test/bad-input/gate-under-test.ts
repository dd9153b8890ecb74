import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { vi } from "vitest";
import { hook } from "../../functions/hook.ts";
import { addEvidence } from "../../shared/add-evidence.ts";
import { FurtherEvidence } from "../../shared/contract/further-evidence.ts";
import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import { type ApiHandler, anEvent, type EventOverrides, invoke } from "../support/an-event.ts";
import { undocumented } from "../support/documented-answers.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { stubEnvironment } from "../support/mocked-aws.ts";
import { policyOf } from "../support/shipped-packs.ts";
import type { Call } from "./bad-case.ts";
import { SIGN_UP } from "./good-requests.ts";

const CONFIGURATION = { policy: policyOf(), provider: { usPerson: true } };

const PATHS: Record<Call, string> = {
  "sign-up": "/v1/accounts/acme/sign-up",
  "quota-request": "/v1/accounts/acme/quota-requests",
  evidence: "/v1/accounts/acme/evidence",
  upload: "/v1/accounts/acme/uploads",
};

/** The calls that take a body, over one ledger in memory that has a customer. */
export async function aGateUnderTest() {
  stubEnvironment();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "any");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "any");
  // Uploads ask the ledger whether the account was erased: none was.
  mockClient(DynamoDBClient).on(QueryCommand).resolves({ Items: [] });
  const { handler: upload } = await import("../../functions/upload/handler.ts");
  const ports = inMemoryPorts();
  const handlers: Record<Call, ApiHandler> = {
    "sign-up": hook("sign-up", SignUpRequest, (call) => signUp(ports, CONFIGURATION, call)),
    evidence: hook("sign-up", FurtherEvidence, (call) => addEvidence(ports, CONFIGURATION, call)),
    "quota-request": hook("quota-request", QuotaRequest, (call) => quotaRequest(ports, CONFIGURATION, call)),
    upload: upload as ApiHandler,
  };
  let calls = 0;
  let customer = "";
  const gate = {
    /** Everything that the gate has written, as it lies there. */
    written: () => [...ports.ledger.items.values(), ...ports.links.all],
    async answer(call: Call, event: EventOverrides) {
      calls += 1;
      const headers = { "Idempotency-Key": `key-${calls}`, ...event.headers };
      // An account can have so many reviews: each sign-up that is taken is of a new one.
      const accountId = call === "sign-up" ? `new-${calls}` : customer;
      const before = process.cpuUsage();
      const {
        statusCode,
        headers: told,
        body,
      } = await invoke(handlers[call], anEvent({ accountId, ...event, headers }));
      const { user, system } = process.cpuUsage(before);
      const cpuMs = (user + system) / 1000;
      const mediaType = String(told["content-type"]);
      const found = undocumented({
        method: "POST",
        path: PATHS[call],
        status: statusCode,
        mediaType,
        text: body,
      });
      return { status: statusCode, body, mediaType, cpuMs, undocumented: found };
    },
    /** A request as it should be, after which the next quota request or evidence is of this customer. */
    async good() {
      customer = `customer-${calls}`;
      return gate.answer("sign-up", { body: SIGN_UP, accountId: customer });
    },
  };
  if ((await gate.good()).status !== 201) throw new Error("expected a customer");
  return gate;
}
export type GateUnderTest = Awaited<ReturnType<typeof aGateUnderTest>>;
