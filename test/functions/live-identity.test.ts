import { afterEach, expect, test, vi } from "vitest";
import { liveIdentity } from "../../functions/live-identity.ts";
import { stubEnvironment } from "../support/mocked-aws.ts";

afterEach(() => vi.unstubAllEnvs());

test("wallets answer to the issuer of the attestations", () => {
  stubEnvironment({ issuer: "https://gate.example" });
  expect(liveIdentity()().credentials).toMatchObject({ audience: "https://gate.example", issuers: [] });
});

test("the register is the one that the deployment named", async () => {
  stubEnvironment({ legalEntities: "none" });
  expect(await liveIdentity()().register.entity("5493001KJTIIGC8Y1R12")).toBe("unavailable");
  stubEnvironment({ legalEntities: "file" });
  expect(liveIdentity).toThrow("ENOENT");
});

test("where nobody reads pictures, they are unavailable, and nobody is asked", async () => {
  stubEnvironment({ documentImages: "none" });
  const { documents } = liveIdentity()();
  expect(await documents.read(["acme/front"])).toBe("unavailable");
  expect(await documents.compareFaces({ selfie: "acme/selfie", document: "acme/front" })).toBe("unavailable");
});
