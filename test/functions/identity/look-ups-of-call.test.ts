import { expect, test } from "vitest";
import { lookUpsOfCall } from "../../../functions/identity/look-ups-of-call.ts";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import type { RegisterAnswer } from "../../../shared/identity/legal-entity/legal-entity.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { failure } from "../../../shared/result.ts";
import { signUp } from "../../../shared/sign-up.ts";
import { aLegalEntity, aLei, LEI } from "../../support/a-legal-entity.ts";
import { anOrganization, aSignUpBody, NOW } from "../../support/a-request.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const OTHER = aLei("529900SOMEBODYELSE");
const place = (index: number, uri = "https://status.example/1") => ({ uri, index, keys: [] });

/** Look-ups that answer after some time, and what they were asked. */
function slowly(ms: number, answers: readonly RegisterAnswer[] = [aLegalEntity()]) {
  const asked: unknown[] = [];
  const answer = async <Answer>(question: unknown, found: Answer): Promise<Answer> => {
    asked.push(question);
    await new Promise((resolve) => setTimeout(resolve, ms));
    return found;
  };
  const register = { entity: (lei: string) => answer(lei, answers[asked.length] ?? answers[0]!) };
  const documents = {
    read: (of: unknown) => answer(of, "unreadable" as const),
    compareFaces: (of: unknown) => answer(of, 99.5),
  };
  return {
    asked,
    register,
    status: (of: unknown) => answer(of, "valid" as const),
    documents,
    session: (id: string) => answer(id, "not-found" as const),
  };
}

test.for([
  [100, 400, [aLegalEntity(), "valid", "unreadable", 99.5, "not-found"]],
  [400, 100, ["unavailable", "unavailable", "unavailable", "unavailable", "unavailable"]],
] as const)("an answer after %i ms counts by a deadline of %i ms: %j", async ([ms, deadlineMs, answers]) => {
  const { register, status, documents, session } = lookUpsOfCall(slowly(ms), deadlineMs);
  const asked = [
    register.entity(LEI),
    status(place(0)),
    documents.read(["acme/front"]),
    documents.compareFaces({ selfie: "acme/selfie", document: "acme/front" }),
    session("vs_1"),
  ];
  expect(await Promise.all(asked)).toEqual(answers);
});

test("look-ups one after the other have one deadline, not one each", async () => {
  const { status } = lookUpsOfCall(slowly(150), 400);
  const started = performance.now();
  const answers = [];
  for (const index of [0, 1, 2, 3, 4]) answers.push(await status(place(index)));
  expect(answers).toEqual(["valid", "valid", "unavailable", "unavailable", "unavailable"]);
  expect(performance.now() - started).toBeLessThan(600);
});

test("another call has a deadline of its own", async () => {
  const source = slowly(50);
  const first = lookUpsOfCall(source, 1);
  expect(await first.status(place(0))).toBe("unavailable");
  expect(await lookUpsOfCall(source, 1_000).status(place(0))).toBe("valid");
});

test("a call asks for each entity, place and session once, whatever the answer", async () => {
  const source = slowly(0, ["unavailable", aLegalEntity()]);
  const { register, status, session } = lookUpsOfCall(source);
  for (const _twice of [1, 2]) {
    expect(await register.entity(LEI)).toBe("unavailable");
    await register.entity(OTHER);
    await Promise.all([status(place(0)), status(place(1)), status(place(0, "https://status.example/2"))]);
    await Promise.all([session("vs_1"), session("vs_2")]);
  }
  expect(source.asked).toHaveLength(7);
  const next = lookUpsOfCall(source);
  await next.register.entity(LEI);
  expect(source.asked).toHaveLength(8);
});

test("a call has each document read once, and each pair of faces compared", async () => {
  const source = slowly(0);
  const { documents } = lookUpsOfCall(source);
  const face = { selfie: "acme/selfie", document: "acme/front" };
  for (const _twice of [1, 2]) {
    await Promise.all([documents.read(["acme/front"]), documents.read(["acme/front", "acme/back"])]);
    await Promise.all([
      documents.compareFaces(face),
      documents.compareFaces({ ...face, selfie: "acme/other" }),
    ]);
  }
  expect(source.asked).toHaveLength(4);
});

test("a sign-up that is decided anew, as another check came in between, asks nobody twice", async () => {
  const source = slowly(0);
  const { ledger, ...ports } = inMemoryPorts({ register: lookUpsOfCall(source).register });
  let attempts = 0;
  const contended = {
    ...ledger,
    append: async (item: CheckItem) => {
      attempts += 1;
      return attempts === 1 ? failure("number-taken" as const) : ledger.append(item);
    },
  };
  const body = aSignUpBody(anOrganization({ lei: LEI }));
  const answer = await signUp(
    { ...ports, ledger: contended },
    { policy: policyOf(), provider: { usPerson: true } },
    {
      hook: "sign-up",
      accountId: "acme",
      idempotencyKey: "key",
      request: SignUpRequest.parse(body),
      body,
      now: NOW,
    },
  );
  expect(answer.ok).toBe(true);
  expect(attempts).toBe(2);
  expect(source.asked).toEqual([LEI]);
});
