import { expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import type { HookAnswer } from "../../../shared/contract/answer.ts";
import { aCheck, hours } from "../../support/a-check.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";

const deployed = freshProcess();
const attestation = async () =>
  (await import("../../../functions/attestation/handler.ts")).handler as ApiHandler;
const read = async (attestationId: string) =>
  invoke(await attestation(), anEvent({ parameters: { attestationId } }));

const ANSWER: HookAnswer = {
  attestationId: "acme.1",
  outcome: "approve",
  reasons: [],
  requiredEvidence: [],
  validUntil: hours(1),
  attestation: "header.claims.signature",
};

test("an attestation is given as it was signed, and nothing else of the check", async () => {
  deployed.aws.put(toItem(aCheck({ answer: JSON.stringify(ANSWER) })));
  expect(await read("acme.1")).toMatchObject({
    statusCode: 200,
    headers: { "content-type": "application/sallyport-attestation+jwt", "cache-control": "no-store" },
    body: "header.claims.signature",
  });
});

test.for(["acme.2", "other.1", "acme", "acme.01", "acme.1.r", "key", "", "../acme.1"])(
  "`%s` is not found",
  async (id) => {
    deployed.aws.put(toItem(aCheck({ answer: JSON.stringify(ANSWER) })));
    expect((await read(id)).json()).toMatchObject({ status: 404, code: "not-found" });
  },
);
