import * as z from "zod";
import { readHeader, Seconds } from "./issued.ts";
import type { Presentation } from "./presentation.ts";
import type { CredentialProblem } from "./problem.ts";
import { isSignedByAny, type PublicKey } from "./signature.ts";

/** `typ` of a KB-JWT, RFC 9901 section 4.3. */
const KEY_BINDING_TYPE = "kb+jwt";
/** Clocks of two machines may differ by this much, either way. House choice, as for other evidence. */
export const CLOCK_SKEW_S = 300;
/** A key binding is no older than this. House choice: as long as a challenge lives. */
const KEY_BINDING_AGE_MAX_S = 600;

/** RFC 9901 section 4.3: all four are there, and the audience is one string. */
const Payload = z.object({
  iat: Seconds,
  aud: z.string().max(2048),
  nonce: z.string().max(512),
  sd_hash: z.string().max(128),
});

/** What a key binding must be bound to. */
export type Binding = { holder: PublicKey; audience: string; nonce: string; asOf: Date };

/** What is wrong with the key binding of a presentation, if anything; RFC 9901 section 7.3. */
export async function keyBindingProblem(
  { keyBinding: { compact, ...keyBinding }, hash }: Presentation,
  { holder, audience, nonce, asOf }: Binding,
): Promise<CredentialProblem | undefined> {
  const header = readHeader(keyBinding.header, [KEY_BINDING_TYPE]);
  if (!header.ok) return header.failure;
  const payload = Payload.safeParse(keyBinding.payload);
  if (!payload.success) return "key-binding-malformed";
  if (!(await isSignedByAny(compact, header.value.alg, [holder]))) return "key-binding-signature-invalid";
  if (payload.data.aud !== audience) return "audience-differs";
  if (payload.data.nonce !== nonce) return "nonce-differs";
  if (payload.data.sd_hash !== hash) return "presentation-differs";
  return ageProblem(asOf.getTime() / 1000 - payload.data.iat);
}

function ageProblem(ageSeconds: number): CredentialProblem | undefined {
  if (ageSeconds < -CLOCK_SKEW_S) return "key-binding-in-future";
  return ageSeconds > KEY_BINDING_AGE_MAX_S ? "key-binding-too-old" : undefined;
}
