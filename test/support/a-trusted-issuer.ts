import type { TrustList } from "../../shared/identity/credential/trust-list.ts";

/** A public key of the curve P-256: its base point. Source: SEC 2, section 2.4.2. */
const A_PUBLIC_KEY: TrustList[number]["keys"][number] = {
  kty: "EC",
  crv: "P-256",
  x: "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",
  y: "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU",
};

/** An issuer of PIDs, trusted since the beginning of the year. */
export const aTrustedIssuer = (overrides: Partial<TrustList[number]> = {}): TrustList[number] => ({
  iss: "https://pid.example",
  vct: ["urn:eudi:pid:1"],
  keys: [A_PUBLIC_KEY],
  from: "2026-01-01",
  ...overrides,
});
