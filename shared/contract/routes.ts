import * as z from "zod";
import { JwkSet } from "../attestation/jwks.ts";
import { AccountAnswer, HookAnswer } from "./answer.ts";
import { ChallengeAnswer } from "./challenge.ts";
import { ErasureAnswer } from "./erasure.ts";
import { FurtherEvidence } from "./further-evidence.ts";
import { Health } from "./health.ts";
import {
  DeliveryAnswer,
  IdentitySessionAnswer,
  IdentitySessionRequest,
  VendorEvent,
} from "./identity-session.ts";
import type { ProblemCode } from "./problem.ts";
import { QuotaRequest } from "./quota-request.ts";
import { SignUpRequest } from "./sign-up-request.ts";
import { UploadAnswer, UploadRequest } from "./upload.ts";

/** Answers of a call, by status. */
type Responses = Record<number, { description: string; mediaType: string; schema: z.ZodType }>;

/** One call of the API. */
export type Route = {
  method: "GET" | "POST";
  /** As API Gateway has it, with path parameters in braces. */
  path: string;
  summary: string;
  /** `sigv4`: IAM authorization; `stripe`: the vendor signs what it delivers; `none`: public. */
  auth: "sigv4" | "stripe" | "none";
  request?: z.ZodType;
  responses: Responses;
  problems: readonly ProblemCode[];
};

const answer = (description: string, schema: z.ZodType, mediaType = "application/json") => ({
  description,
  schema,
  mediaType,
});

const HOOK_RESPONSES: Responses = {
  200: answer(
    "The same key and body as before: the same answer, with `Idempotent-Replayed: true`",
    HookAnswer,
  ),
  201: answer("The decision, recorded and attested", HookAnswer),
};

const HOOK_PROBLEMS = [
  "malformed-json",
  "idempotency-key-invalid",
  "body-too-large",
  "body-too-complex",
  "unsupported-media-type",
  "request-invalid",
  "idempotency-key-reused",
  "supersedes-invalid",
  "too-many-open-cases",
  "account-erased",
  "internal",
  "not-recorded",
] as const satisfies readonly ProblemCode[];

const READ_PROBLEMS = ["internal", "not-recorded"] as const satisfies readonly ProblemCode[];

/** Every call of the API; the OpenAPI document and the answer to a wrong method are made from it. */
export const ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/sign-up",
    summary: "Who is this, and may they be our customer?",
    auth: "sigv4",
    request: SignUpRequest,
    responses: HOOK_RESPONSES,
    problems: HOOK_PROBLEMS,
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/evidence",
    summary: "More evidence for the newest sign-up: who is this, and may they be our customer now?",
    auth: "sigv4",
    request: FurtherEvidence,
    responses: HOOK_RESPONSES,
    problems: [...HOOK_PROBLEMS, "account-not-found"],
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/quota-requests",
    summary: "May this customer have these accelerators, there, for this use?",
    auth: "sigv4",
    request: QuotaRequest,
    responses: HOOK_RESPONSES,
    problems: [...HOOK_PROBLEMS, "account-not-found", "grant-limit"],
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/challenges",
    summary:
      "A challenge for a wallet that presents a digital credential with a sign-up or with further evidence",
    auth: "sigv4",
    responses: { 201: answer("The challenge; each call makes another", ChallengeAnswer) },
    problems: ["request-invalid", ...READ_PROBLEMS],
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/identity-sessions",
    summary:
      "A session in which a vendor verifies the customer, an owner, director or signatory by document and face",
    auth: "sigv4",
    request: IdentitySessionRequest,
    responses: { 201: answer("The session; each call makes another", IdentitySessionAnswer) },
    problems: [
      "malformed-json",
      "body-too-large",
      "body-too-complex",
      "unsupported-media-type",
      "request-invalid",
      "account-erased",
      ...READ_PROBLEMS,
      "vendor-missing",
      "vendor-unavailable",
    ],
  },
  {
    method: "POST",
    path: "/v1/identity-webhooks/stripe",
    summary: "Where Stripe delivers its events of identity sessions; no call for anybody else",
    auth: "stripe",
    request: VendorEvent,
    responses: { 200: answer("Taken, whatever comes of it", DeliveryAnswer) },
    problems: [
      "signature-invalid",
      "body-too-large",
      "vendor-missing",
      "vendor-unavailable",
      ...READ_PROBLEMS,
    ],
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/erasure",
    summary:
      "Erase what is on record of an account's person, once no duty keeps it; whoever answers applicants must not pass on the duty, for it may tell of a hit",
    auth: "sigv4",
    responses: { 200: answer("Erased, now or before", ErasureAnswer) },
    problems: [
      "request-invalid",
      "account-not-found",
      "retention-not-over",
      "reviews-open",
      ...READ_PROBLEMS,
    ],
  },
  {
    method: "POST",
    path: "/v1/accounts/{accountId}/uploads",
    summary:
      "An address to which a picture of a document or of a face can be uploaded, for a sign-up or for further evidence",
    auth: "sigv4",
    request: UploadRequest,
    responses: { 201: answer("The address; each call makes another", UploadAnswer) },
    problems: [
      "malformed-json",
      "body-too-large",
      "body-too-complex",
      "unsupported-media-type",
      "request-invalid",
      "account-erased",
      ...READ_PROBLEMS,
    ],
  },
  {
    method: "GET",
    path: "/v1/accounts/{accountId}",
    summary: "The gate of an account: ask it whenever resources are provisioned",
    auth: "sigv4",
    responses: { 200: answer("The gate, and what is granted now", AccountAnswer) },
    problems: ["account-not-found", ...READ_PROBLEMS],
  },
  {
    method: "GET",
    path: "/v1/attestations/{attestationId}",
    summary: "An attestation as it was signed",
    auth: "sigv4",
    responses: { 200: answer("Compact JWS", z.string(), "application/sallyport-attestation+jwt") },
    problems: ["not-found", ...READ_PROBLEMS],
  },
  {
    method: "GET",
    path: "/.well-known/jwks.json",
    summary: "Public keys that verify attestations",
    auth: "none",
    responses: { 200: answer("JWK Set", JwkSet, "application/jwk-set+json") },
    problems: READ_PROBLEMS,
  },
  {
    method: "GET",
    path: "/openapi.json",
    summary: "This document",
    auth: "none",
    responses: {
      200: answer(
        "OpenAPI 3.1",
        z.looseObject({ openapi: z.string().meta({ description: "Version of OpenAPI" }) }),
      ),
    },
    problems: ["internal"],
  },
  {
    method: "GET",
    path: "/v1/health",
    summary: "Whether the gate can approve, with the age of its list and the digest of its policy",
    auth: "none",
    responses: { 200: answer("Health", Health) },
    problems: READ_PROBLEMS,
  },
];

/** The methods of a path; none when there is no such path. */
export const methodsOf = (path: string): string[] =>
  ROUTES.filter((route) => route.path === path).map((route) => route.method);
