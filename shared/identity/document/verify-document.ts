import type { EvidenceStrength, Verification } from "../verification.ts";
import type {
  DocumentImages,
  DocumentPage,
  DocumentReading,
  FaceLikeness,
  FacePair,
} from "./document-images.ts";
import { type DocumentProblem, unverified } from "./document-problem.ts";
import { faceProblems } from "./face-problems.ts";
import { type DocumentClaim, fieldProblems } from "./field-problems.ts";
import { printedExpiry } from "./printed-dates.ts";
import { selfieProblems } from "./selfie-problems.ts";
import { sureFields } from "./sure-fields.ts";

/** The pictures of one document by the keys of their objects, and one of the person's face. */
export type Pictures = { front: string; back?: string; selfie?: string };

/** What the pictures have to agree with, and what a document with a selfie counts for here. */
export type DocumentOccasion = DocumentClaim & { strengthWithSelfie: EvidenceStrength };

/**
 * Verifies a claim by pictures of a document and, where there is one, of the person's face. Nothing here shows that the document is
 * genuine, or that somebody alive sat before the camera: NIST SP 800-63A-4 asks for both (sections 2.4.2.1 and 2.5.1). So a
 * picture without a face is `fair`, and with one as strong as the provider says; its last day is the document's.
 */
export async function verifyDocument(
  images: DocumentImages,
  { front, back, selfie }: Pictures,
  occasion: DocumentOccasion,
): Promise<Verification<DocumentProblem>> {
  const [reading, shown] = await Promise.all([
    images.read(back === undefined ? [front] : [front, back]),
    selfie === undefined ? undefined : lookAtSelfie(images, { selfie, document: front }),
  ]);
  return judgeDocument({ reading, ...(shown && { selfie: shown }) }, occasion);
}

async function lookAtSelfie(images: DocumentImages, pair: FacePair): Promise<Selfie> {
  const [likeness, reading] = await Promise.all([images.compareFaces(pair), images.read([pair.selfie])]);
  return { likeness, reading };
}

/** How like the face of a selfie is to the document's, and what was read on the selfie as if it were a document. */
export type Selfie = { likeness: FaceLikeness; reading: DocumentReading };

/** What reading and comparing came to; without a selfie no faces are compared. */
export type Findings = { reading: DocumentReading; selfie?: Selfie };

/** Judges what was read and compared; every problem is named, so that a contradiction shows beside what was not read. */
export function judgeDocument(
  { reading, selfie }: Findings,
  occasion: DocumentOccasion,
): Verification<DocumentProblem> {
  const { problems, until } = judgeReading(reading, occasion);
  const ofSelfie = selfie ? [...faceProblems(selfie.likeness), ...selfieProblems(selfie.reading)] : [];
  const all = [...problems, ...ofSelfie];
  if (all.length > 0 || until === undefined) return unverified(all);
  return selfie === undefined
    ? { status: "verified", strength: "fair", until }
    : { status: "verified", strength: occasion.strengthWithSelfie, until, faceCompared: true };
}

type Judged = { problems: readonly DocumentProblem[]; until?: string | undefined };

function judgeReading(reading: DocumentReading, about: DocumentClaim): Judged {
  if (reading === "unavailable") return { problems: ["reading-unavailable"] };
  if (reading === "unreadable" || isEmpty(reading[0])) return { problems: ["unreadable"] };
  const { text, problems } = sureFields(reading);
  return { problems: [...problems, ...fieldProblems(text, about)], until: printedExpiry(text) };
}

/** The front has the photograph, and must say whose it is: no other page can stand in for it. */
const isEmpty = (page: DocumentPage = {}): boolean => Object.keys(page).length === 0;
