import { expect, test } from "vitest";
import { onboardingTemplate, resource } from "./support/onboarding-template.ts";

const template = onboardingTemplate();

test("attestations are signed by a P-256 key that outlives the stack", () => {
  expect(resource(template, "AWS::KMS::Key", "SigningKey")).toMatchObject({
    DeletionPolicy: "Retain",
    UpdateReplacePolicy: "Retain",
    Properties: { KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" },
  });
});

test("data keys are wrapped by another key, which rotates and outlives the stack", () => {
  const { DeletionPolicy, Properties } = resource(template, "AWS::KMS::Key", "DataKey");
  expect(DeletionPolicy).toBe("Retain");
  expect(Properties.EnableKeyRotation).toBe(true);
  expect(Properties.KeyUsage ?? "ENCRYPT_DECRYPT").toBe("ENCRYPT_DECRYPT");
});
