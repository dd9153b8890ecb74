import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromItem } from "../../../functions/aws/check-item.ts";
import { openRecord } from "../../../shared/ledger/decision-record.ts";
import { aPassport } from "../../shared/identity/document/a-document.ts";
import { ANNA, aZone } from "../../shared/identity/mrz/zones.ts";
import { aPerson, aSignUpBody } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { PLAIN_KEY, stubEnvironment } from "../../support/mocked-aws.ts";
import {
  analyzeIdAnswer,
  compareFacesAnswer,
  type PictureAnswer,
  type PictureServices,
  pictureServices,
  serviceError,
} from "../../support/picture-services.ts";

const deployed = freshProcess();
let services: PictureServices;
let answers: Record<string, PictureAnswer>;

beforeEach(async () => {
  answers = {
    "Textract.AnalyzeID": { body: analyzeIdAnswer(aPassport()) },
    "RekognitionService.CompareFaces": { body: compareFacesAnswer([0.3, 99.625]) },
  };
  services = await pictureServices(({ target, body }) => {
    const answer = answers[target] ?? serviceError("UnknownOperationException");
    // On the selfie there is no document to read; who refuses, refuses that, too.
    const isSelfieRead = target === "Textract.AnalyzeID" && JSON.stringify(body).includes(SELFIE);
    return isSelfieRead && isAnswered(answer) ? { body: analyzeIdAnswer({}) } : answer;
  });
  stubEnvironment({ documentImages: "textract" });
  vi.stubEnv("AWS_ENDPOINT_URL_TEXTRACT", services.url);
  vi.stubEnv("AWS_ENDPOINT_URL_REKOGNITION", services.url);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});
afterEach(() => services.close());

const isAnswered = (answer: PictureAnswer): boolean => answer !== "hangs" && answer.status === undefined;

const [FRONT, SELFIE] = ["f".repeat(22), "s".repeat(22)];

/** Signs Anna up with pictures, and answers with what came of them by the record. */
async function signUp(customer = { name: ANNA.name, dateOfBirth: ANNA.dateOfBirth }) {
  const { handler } = await import("../../../functions/sign-up/handler.ts");
  const evidence = [{ kind: "document-image", subject: "customer", front: FRONT, selfie: SELFIE }];
  const body = aSignUpBody(aPerson(customer), { evidence });
  const answer = await invoke(handler as ApiHandler, anEvent({ body }));
  const item = fromItem(deployed.aws.items.get("account#acme check#00000001") ?? {});
  const { record } = openRecord(PLAIN_KEY, item, item.record);
  return { answer, record };
}

test("a deployed sign-up has pictures read and faces compared, in the bucket of the deployment", async () => {
  const { answer, record } = await signUp();
  expect(answer.statusCode, answer.body).toBe(201);
  expect(record).toMatchObject({
    evidence: [
      {
        method: "document-image",
        status: "verified",
        strength: "fair",
        until: "2032-04-15",
        faceCompared: true,
      },
    ],
  });
  const asked = JSON.stringify(services.calls.map(({ body }) => body));
  expect(services.calls).toHaveLength(3);
  expect(asked).toContain(`{"Bucket":"evidence","Name":"acme/${FRONT}"}`);
  expect(asked).toContain(`{"Bucket":"evidence","Name":"acme/${SELFIE}"}`);
});

test.for<[string, PictureAnswer, PictureAnswer | undefined, object]>([
  [
    "Textract denies access",
    serviceError("AccessDeniedException"),
    undefined,
    { status: "indeterminate", problems: ["reading-unavailable", "selfie-unread"] },
  ],
  [
    "both are throttled",
    serviceError("ThrottlingException"),
    serviceError("ThrottlingException"),
    { status: "indeterminate", problems: ["reading-unavailable", "comparison-unavailable", "selfie-unread"] },
  ],
  [
    "a picture is of no document",
    serviceError("UnsupportedDocumentException"),
    undefined,
    { status: "indeterminate", problems: ["unreadable", "selfie-unread"] },
  ],
  [
    "the face is another's",
    { body: analyzeIdAnswer(aPassport()) },
    { body: compareFacesAnswer([0.3, 1.5]) },
    { status: "failed", problems: ["face-differs"] },
  ],
])("a deployed sign-up is reviewed where %s", async ([, reading, comparison, result]) => {
  answers = {
    ...answers,
    "Textract.AnalyzeID": reading,
    ...(comparison && { "RekognitionService.CompareFaces": comparison }),
  };
  const { answer, record } = await signUp();
  expect(answer.statusCode).toBe(201);
  expect(answer.json().outcome).toBe("review");
  expect(record).toMatchObject({ evidence: [result] });
});

test("what was read is nowhere: not in the record, the answer, the log or the ledger", async () => {
  const zone = aZone("TD3", { name: "ZQCANARY<<VXCANARY", number: "ZQ9999VX9" }).join("\n");
  const page = aPassport({ lastName: "ZQCANARY", firstName: "VXCANARY", documentNumber: "ZQ9999VX9", zone });
  answers["Textract.AnalyzeID"] = { body: analyzeIdAnswer(page) };
  const { answer, record } = await signUp();
  const [, claims = ""] = String(answer.json().attestation).split(".");
  const said = [
    JSON.stringify(record),
    answer.body,
    Buffer.from(claims, "base64url").toString(),
    JSON.stringify([...deployed.aws.items.values()]),
    ...deployed.lines,
  ].join("\n");
  expect(record).toMatchObject({ evidence: [{ status: "failed" }] });
  expect(said).toContain("document-image");
  expect(said).not.toMatch(/canary|ZQ9999|99\.625/i);
});
