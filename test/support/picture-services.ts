import { RekognitionClient } from "@aws-sdk/client-rekognition";
import { TextractClient } from "@aws-sdk/client-textract";
import { DOCUMENT_FIELDS, type DocumentPage } from "../../shared/identity/document/document-images.ts";
import { type ListeningServer, listen } from "./gleif-server.ts";
import { CLIENT } from "./ledger-table.ts";

/** A call as the services hear it: AWS JSON 1.1. */
export type PictureCall = { target: string; body: Record<string, unknown> };

/** What a service answers; `hangs` answers nothing. */
export type PictureAnswer = { status?: number; body: unknown } | "hangs";

/** Textract and Rekognition on this machine, and what they were asked. */
export type PictureServices = ListeningServer & { calls: PictureCall[] };

/** Plays Amazon Textract and Amazon Rekognition. */
export async function pictureServices(
  answer: (call: PictureCall) => PictureAnswer | Promise<PictureAnswer>,
): Promise<PictureServices> {
  const calls: PictureCall[] = [];
  const server = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = {
      target: String(request.headers["x-amz-target"]),
      body: JSON.parse(Buffer.concat(chunks).toString()),
    };
    calls.push(call);
    const answered = await answer(call);
    if (answered === "hangs") return;
    response.writeHead(answered.status ?? 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(typeof answered.body === "string" ? answered.body : JSON.stringify(answered.body));
  });
  return { ...server, calls };
}

/** An error of a service, as the protocol has it; the message must not be seen anywhere. */
export const serviceError = (__type: string, status = 400): PictureAnswer => ({
  status,
  body: { __type, message: "canary-message" },
});

/** The real clients, which ask that server twice at most and wait for as long as is said. */
export function pictureClients(endpoint: string, requestTimeout = 2_000) {
  const settings = {
    ...CLIENT,
    endpoint,
    maxAttempts: 2,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  };
  return { textract: new TextractClient(settings), rekognition: new RekognitionClient(settings) };
}

const TEXTRACT_NAMES = {
  kind: "ID_TYPE",
  state: "STATE_NAME",
  firstName: "FIRST_NAME",
  middleName: "MIDDLE_NAME",
  lastName: "LAST_NAME",
  dateOfBirth: "DATE_OF_BIRTH",
  dateOfIssue: "DATE_OF_ISSUE",
  dateOfExpiry: "EXPIRATION_DATE",
  documentNumber: "DOCUMENT_NUMBER",
  zone: "MRZ_CODE",
} as const satisfies Record<(typeof DOCUMENT_FIELDS)[number], string>;

/** How AnalyzeID writes pages: every field it knows, empty where the page has none, and some that nobody reads. */
export const analyzeIdAnswer = (...pages: readonly DocumentPage[]) => ({
  AnalyzeIDModelVersion: "1.0",
  DocumentMetadata: { Pages: pages.length },
  IdentityDocuments: pages.map((page, at) => ({
    DocumentIndex: at + 1,
    IdentityDocumentFields: [
      ...DOCUMENT_FIELDS.map((field) => ({
        Type: { Text: TEXTRACT_NAMES[field] },
        ValueDetection: valueDetection(page[field]),
      })),
      { Type: { Text: "ADDRESS" }, ValueDetection: { Text: "1 Example Street", Confidence: 97.1 } },
    ],
  })),
});

function valueDetection(
  { text, confidence }: { text: string; confidence: number } = { text: "", confidence: 99 },
) {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  return {
    Text: text === "driving-licence" ? "DRIVER LICENSE FRONT" : text.replace(/-/g, isDate ? "/" : "-"),
    Confidence: confidence,
    ...(isDate && { NormalizedValue: { Value: `${text}T00:00:00`, ValueType: "Date" } }),
  };
}

/** A face that takes up some of the picture. */
const aFace = (size: number) => ({
  BoundingBox: { Width: size, Height: size, Left: 0, Top: 0 },
  Confidence: 99.9,
});

/** A face of the target by its size and its similarity; without one it is unmatched. */
export type TargetFace = readonly [size: number, similarity?: number];

/** How CompareFaces writes the faces of the target. */
export const compareFacesAnswer = (...faces: readonly TargetFace[]) => ({
  SourceImageFace: aFace(0.5),
  FaceMatches: faces.flatMap(([size, Similarity]) =>
    Similarity === undefined ? [] : [{ Similarity, Face: aFace(size) }],
  ),
  UnmatchedFaces: faces.flatMap(([size, similarity]) => (similarity === undefined ? [aFace(size)] : [])),
});
