import fc from "fast-check";
import { expect, test } from "vitest";
import { isSealed, sealPurpose } from "../../../../shared/identity/hosted-verification/purpose-seal.ts";
import { aPurpose, aPurposeWithoutSignUp, SEAL_KEY } from "../../../support/a-session.ts";

test("a seal holds for what was sealed, under the same key", () => {
  expect(isSealed(SEAL_KEY, aPurpose())).toBe(true);
  expect(isSealed(SEAL_KEY, aPurposeWithoutSignUp())).toBe(true);
  expect(isSealed(new Uint8Array(32), aPurpose())).toBe(false);
});

test.for(["", "x", "A".repeat(43), `${aPurpose().seal}A`, aPurpose().seal.slice(1)])(
  "`%s` is no seal of it",
  (seal) => expect(isSealed(SEAL_KEY, { ...aPurpose(), seal })).toBe(false),
);

test("no other purpose has the seal, however its parts are cut", () => {
  const text = fc.string({ maxLength: 4 });
  const purpose = fc.record(
    { gate: text, accountId: text, subject: text, signUp: fc.integer({ min: 1, max: 9 }) },
    { requiredKeys: ["gate", "accountId", "subject"] },
  );
  fc.assert(
    fc.property(purpose, purpose, (one, other) => {
      const { seal } = sealPurpose(SEAL_KEY, one);
      const isSame = JSON.stringify(sealPurpose(SEAL_KEY, other)) === JSON.stringify({ ...other, seal });
      const parts = ({ gate, accountId, subject, signUp }: typeof one) => [
        gate,
        accountId,
        subject,
        signUp ?? 0,
      ];
      expect(isSame).toBe(JSON.stringify(parts(one)) === JSON.stringify(parts(other)));
    }),
  );
});
