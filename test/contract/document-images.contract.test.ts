import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rekognitionFaces } from "../../functions/aws/rekognition-faces.ts";
import { textractReader } from "../../functions/aws/textract-reader.ts";
import type { DocumentImages, FaceLikeness } from "../../shared/identity/document/document-images.ts";
import { aLicence, aPage, aPassport } from "../shared/identity/document/a-document.ts";
import { inMemoryDocuments, type Pictured } from "../support/in-memory-documents.ts";
import {
  analyzeIdAnswer,
  compareFacesAnswer,
  type PictureAnswer,
  type PictureServices,
  pictureClients,
  pictureServices,
  serviceError,
} from "../support/picture-services.ts";

const PASSPORT = aPassport();
const LICENCE = aLicence();
const BACK = aPage({ documentNumber: "D1234567" });

/** What the pictures show; any other key is of none. */
const PICTURES: Pictured = {
  pages: { "acme/passport": PASSPORT, "acme/licence": LICENCE, "acme/back": BACK, "acme/blank": {} },
  unreadable: ["acme/cat"],
  faces: { "acme/passport": 1, "acme/selfie": 1, "acme/somebody": 2 },
  likeness: (one, other) => (one === other ? 99.7 : 12.5),
};

let services: PictureServices | undefined;
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
afterEach(async () => {
  vi.restoreAllMocks();
  await services?.close();
});

/** The adapters, with Textract and Rekognition played on this machine by the real protocol. */
async function overHttp(pictures: Pictured): Promise<DocumentImages> {
  services = await pictureServices(({ target, body }) =>
    target === "Textract.AnalyzeID" ? analyze(pictures, body) : compare(pictures, body),
  );
  const { textract, rekognition } = pictureClients(services.url);
  return {
    read: textractReader(textract, "evidence"),
    compareFaces: rekognitionFaces(rekognition, "evidence"),
  };
}

type Body = Record<string, unknown>;
const nameOf = (image: unknown): string => (image as { S3Object: { Name: string } }).S3Object.Name;

/** Of several pictures it answers in any order, and says nothing of those on which it finds nothing: the guide promises no more. */
function analyze({ pages, faces, unreadable }: Pictured, { DocumentPages }: Body): PictureAnswer {
  const names = (DocumentPages as unknown[]).map(nameOf);
  if (names.some((name) => unreadable.includes(name))) return serviceError("UnsupportedDocumentException");
  const found = names.flatMap((name) => pages[name] ?? (name in faces ? [{}] : []));
  if (found.length < names.length) return serviceError("InvalidS3ObjectException");
  const said = found.filter((page) => Object.keys(page).length > 0);
  return { body: analyzeIdAnswer(...said.toReversed()) };
}

function compare({ faces, likeness }: Pictured, { SourceImage, TargetImage }: Body): PictureAnswer {
  const [source, target] = [nameOf(SourceImage), nameOf(TargetImage)].map((name) => faces[name]);
  if (source === undefined || target === undefined) return serviceError("InvalidParameterException");
  return { body: compareFacesAnswer([0.3, likeness(source, target)]) };
}

describe.for([
  ["in memory", async (pictures: Pictured) => inMemoryDocuments(pictures)],
  ["over HTTP", overHttp],
] as const)("pictures of documents %s", ([, make]) => {
  test.for([
    ["a passport", ["acme/passport"], [PASSPORT]],
    ["a driving licence with its back", ["acme/licence", "acme/back"], [LICENCE, BACK]],
    ["a passport with a blank back", ["acme/passport", "acme/blank"], [PASSPORT, {}]],
    ["a passport that is not the first picture", ["acme/blank", "acme/passport"], [{}, PASSPORT]],
    ["a passport after a face", ["acme/somebody", "acme/passport"], [{}, PASSPORT]],
    ["a face alone", ["acme/selfie"], [{}]],
    ["what is no document", ["acme/cat"], "unreadable"],
    ["a document one of whose pages is none", ["acme/licence", "acme/cat"], "unreadable"],
    ["a picture that is not there", ["acme/nothing"], "unavailable"],
    ["a picture of another account", ["other/passport"], "unavailable"],
  ] as const)("of %s are read", async ([, pages, reading]) => {
    const images = await make(PICTURES);
    for (const _twice of [1, 2]) expect(await images.read(pages)).toEqual(reading);
  });

  test.for<[string, string, string, FaceLikeness]>([
    ["the holder", "acme/selfie", "acme/passport", 99.7],
    ["somebody else", "acme/somebody", "acme/passport", 12.5],
    ["nobody", "acme/cat", "acme/passport", "no-face"],
    ["the holder of a document without a picture", "acme/selfie", "acme/back", "no-face"],
  ])("with a selfie of %s are compared", async ([, selfie, document, likeness]) => {
    expect(await (await make(PICTURES)).compareFaces({ selfie, document })).toBe(likeness);
  });
});
