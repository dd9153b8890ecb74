import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rekognitionFaces } from "../../../functions/aws/rekognition-faces.ts";
import { textractReader } from "../../../functions/aws/textract-reader.ts";
import type { DocumentReading, FaceLikeness } from "../../../shared/identity/document/document-images.ts";
import { aPage, aPassport } from "../../shared/identity/document/a-document.ts";
import { capturedLog } from "../../support/mocked-aws.ts";
import {
  analyzeIdAnswer,
  compareFacesAnswer,
  type PictureAnswer,
  type PictureServices,
  pictureClients,
  pictureServices,
  serviceError,
  type TargetFace,
} from "../../support/picture-services.ts";

let services: PictureServices;
let log: string[];
beforeEach(() => {
  log = capturedLog();
});
afterEach(() => services.close());

const PAIR = { selfie: "acme/selfie", document: "acme/front" };

/** Both adapters before services that answer everything so. */
async function asking(answer: PictureAnswer | ((nth: number) => PictureAnswer), timeoutMs?: number) {
  services = await pictureServices(() =>
    typeof answer === "function" ? answer(services.calls.length) : answer,
  );
  const clients = pictureClients(services.url, timeoutMs);
  return {
    read: textractReader(clients.textract, "evidence"),
    compareFaces: rekognitionFaces(clients.rekognition, "evidence"),
  };
}

test("the pages are named as objects of the bucket, each alone, and the reader is asked for nothing else", async () => {
  const { read } = await asking({ body: analyzeIdAnswer(aPassport()) });
  await read(["acme/front", "acme/back"]);
  const page = (Name: string) => ({
    target: "Textract.AnalyzeID",
    body: { DocumentPages: [{ S3Object: { Bucket: "evidence", Name } }] },
  });
  expect(services.calls).toHaveLength(2);
  expect(services.calls).toEqual(expect.arrayContaining([page("acme/front"), page("acme/back")]));
});

test("a page that is read later than the other keeps its place", async () => {
  const back = aPage({ documentNumber: "X1" });
  services = await pictureServices(async ({ body }) => {
    const isFront = JSON.stringify(body).includes("acme/front");
    if (isFront) await setTimeout(100);
    return { body: analyzeIdAnswer(isFront ? aPassport() : back) };
  });
  const read = textractReader(pictureClients(services.url).textract, "evidence");
  expect(await read(["acme/front", "acme/back"])).toEqual([aPassport(), back]);
  expect(await read(["acme/back", "acme/front"])).toEqual([back, aPassport()]);
});

test.for([
  ["UnsupportedDocumentException", "unreadable"],
  ["ThrottlingException", "unavailable"],
] as const)("a document is not read in part: %s of its back", async ([error, reading]) => {
  services = await pictureServices(({ body }) =>
    JSON.stringify(body).includes("acme/back") ? serviceError(error) : { body: analyzeIdAnswer(aPassport()) },
  );
  const read = textractReader(pictureClients(services.url).textract, "evidence");
  expect(await read(["acme/front", "acme/back"])).toBe(reading);
});

test("the selfie is the source, of which the largest face counts, and every face of the document has its score", async () => {
  const { compareFaces } = await asking({ body: compareFacesAnswer([0.3, 99.5]) });
  await compareFaces(PAIR);
  const object = (Name: string) => ({ S3Object: { Bucket: "evidence", Name } });
  expect(services.calls).toEqual([
    {
      target: "RekognitionService.CompareFaces",
      body: { SourceImage: object("acme/selfie"), TargetImage: object("acme/front"), SimilarityThreshold: 0 },
    },
  ]);
});

/** A page with one field as AnalyzeID has it. */
const field = (name: string, ValueDetection: object) => ({
  IdentityDocuments: [{ IdentityDocumentFields: [{ Type: { Text: name }, ValueDetection }] }],
});
const date = { ValueType: "Date", Value: "2029-05-09T00:00:00" };

test.for<[string, object, DocumentReading]>([
  [
    "a date",
    field("DATE_OF_BIRTH", { Text: "09 MAY 2029", Confidence: 98, NormalizedValue: date }),
    [aPage({ dateOfBirth: "2029-05-09" })],
  ],
  [
    "a date that is not normalized",
    field("EXPIRATION_DATE", { Text: "03/04/2029", Confidence: 98 }),
    [aPage({ dateOfExpiry: "03/04/2029" })],
  ],
  [
    "a field without a confidence",
    field("LAST_NAME", { Text: "ERIKSSON" }),
    [aPage({ lastName: "ERIKSSON" }, 0)],
  ],
  [
    "a driving licence",
    field("ID_TYPE", { Text: "DRIVER LICENSE FRONT", Confidence: 98 }),
    [aPage({ kind: "driving-licence" })],
  ],
  [
    "the back of one",
    field("ID_TYPE", { Text: "DRIVER LICENSE BACK", Confidence: 98 }),
    [aPage({ kind: "DRIVER LICENSE BACK" })],
  ],
  [
    "another field that says so",
    field("LAST_NAME", { Text: "DRIVER LICENSE FRONT", Confidence: 98 }),
    [aPage({ lastName: "DRIVER LICENSE FRONT" })],
  ],
  ["a field that is not read", field("COUNTY", { Text: "KING", Confidence: 98 }), [{}]],
  ["an empty field", field("LAST_NAME", { Text: "", Confidence: 98 }), [{}]],
  ["no fields", { IdentityDocuments: [{ DocumentIndex: 1 }] }, [{}]],
  ["no document", { IdentityDocuments: [] }, [{}]],
  ["nothing at all", {}, [{}]],
  ["one document beside an empty one", analyzeIdAnswer({}, aPassport()), [aPassport()]],
  ["a picture of two documents", analyzeIdAnswer(aPassport(), aPassport()), "unreadable"],
])("%s is read", async ([, body, reading]) => {
  const { read } = await asking({ body });
  expect(await read(["acme/front"])).toEqual(reading);
});

test.for<[string, TargetFace[], FaceLikeness]>([
  ["one face", [[0.3, 99.5]], 99.5],
  [
    "the portrait and its small copy",
    [
      [0.3, 99.5],
      [0.1, 97.2],
    ],
    99.5,
  ],
  [
    "a small face beside the portrait that is the selfie's",
    [
      [0.3, 3.5],
      [0.1, 100],
    ],
    3.5,
  ],
  ["a face beside a larger one that is unmatched", [[0.1, 100], [0.3]], 0],
  [
    "two faces of one size",
    [
      [0.3, 100],
      [0.3, 2],
    ],
    2,
  ],
  ["a portrait beside the holder's own large face", [[0.5, 100], [0.1]], "several-persons"],
  [
    "a portrait that is hardly like the holder's own large face",
    [
      [0.5, 100],
      [0.1, 79.9],
    ],
    "several-persons",
  ],
  [
    "a small copy that is like enough",
    [
      [0.5, 99.5],
      [0.1, 80],
    ],
    99.5,
  ],
  ["a face that is unmatched", [[0.3]], 0],
  ["no face", [], "no-face"],
])("of a document with %s", async ([, faces, likeness]) => {
  const { compareFaces } = await asking({ body: compareFacesAnswer(...faces) });
  expect(await compareFaces(PAIR)).toBe(likeness);
});

test.for<[string, PictureAnswer, DocumentReading, FaceLikeness]>([
  ["BadDocumentException", serviceError("BadDocumentException"), "unreadable", "unavailable"],
  ["DocumentTooLargeException", serviceError("DocumentTooLargeException"), "unreadable", "unavailable"],
  ["UnsupportedDocumentException", serviceError("UnsupportedDocumentException"), "unreadable", "unavailable"],
  ["InvalidParameterException", serviceError("InvalidParameterException"), "unavailable", "no-face"],
  ["InvalidS3ObjectException", serviceError("InvalidS3ObjectException"), "unavailable", "unavailable"],
  ["AccessDeniedException", serviceError("AccessDeniedException"), "unavailable", "unavailable"],
  ["ThrottlingException", serviceError("ThrottlingException"), "unavailable", "unavailable"],
  [
    "ProvisionedThroughputExceededException",
    serviceError("ProvisionedThroughputExceededException"),
    "unavailable",
    "unavailable",
  ],
  ["InternalServerError", serviceError("InternalServerError", 500), "unavailable", "unavailable"],
  ["a page of a proxy", { status: 502, body: "<html>canary-message</html>" }, "unavailable", "unavailable"],
  ["an answer that is no JSON", { body: "canary-message" }, "unavailable", "unavailable"],
])(
  "%s: nothing is thrown, and nothing of it is logged but the class of the error",
  async ([name, answer, reading, likeness]) => {
    const { read, compareFaces } = await asking(answer);
    expect(await read(["acme/front"])).toBe(reading);
    expect(await compareFaces(PAIR)).toBe(likeness);
    const lines = log.map((line) => JSON.parse(line));
    const expected = [reading, likeness].filter((one) => one === "unavailable").length;
    expect(lines.filter(({ event }) => event === "look-up-failed")).toHaveLength(expected);
    if (/Exception$/.test(name)) for (const { error } of lines) expect(error).toBe(name);
    expect(log.join("\n")).not.toMatch(/canary|acme|evidence/);
  },
);

test("who is throttled once is asked again", async () => {
  const answer = (nth: number): PictureAnswer =>
    nth === 1 ? serviceError("ThrottlingException") : { body: analyzeIdAnswer(aPassport()) };
  const { read } = await asking(answer);
  expect(await read(["acme/front"])).toEqual([aPassport()]);
  expect(services.calls).toHaveLength(2);
});

test("who hangs is given up", async () => {
  const { read, compareFaces } = await asking("hangs", 100);
  expect(await Promise.all([read(["acme/front"]), compareFaces(PAIR)])).toEqual([
    "unavailable",
    "unavailable",
  ]);
});

test("who cannot be reached is unavailable", async () => {
  const { read, compareFaces } = await asking("hangs");
  await services.close();
  expect(await Promise.all([read(["acme/front"]), compareFaces(PAIR)])).toEqual([
    "unavailable",
    "unavailable",
  ]);
});
