import type { FaceLikeness } from "./document-images.ts";
import type { DocumentProblem } from "./document-problem.ts";

/**
 * Similarity in percent from which two faces are of one person: what AWS recommends where "highly accurate face similarity matches are
 * important" ("The Facts on Facial Recognition with Artificial Intelligence"; Rekognition Developer Guide, "Use cases that involve
 * public safety"; read on 2026-11-25).
 */
const SAME_MIN = 99;

/**
 * Similarity in percent from which faces may be of one person: below it CompareFaces itself, unless told otherwise, calls them
 * unmatched (Rekognition Developer Guide, "Comparing faces in images", read on 2026-11-25). Photographs in documents are up to
 * ten years old, so what lies between speaks against nobody.
 */
const UNCLEAR_MIN = 80;

/**
 * What a comparison of faces shows. That they differ is for people to look at, and never denies by itself: the guide asks for a human
 * review of what bears on a person's access to services.
 */
export function faceProblems(likeness: FaceLikeness): DocumentProblem[] {
  if (likeness === "unavailable") return ["comparison-unavailable"];
  if (likeness === "no-face") return ["face-missing"];
  // Nobody can tell which of them is the document's: whoever holds somebody else's document beside his own face is like himself.
  if (likeness === "several-persons") return ["face-unclear"];
  if (likeness >= SAME_MIN) return [];
  return likeness >= UNCLEAR_MIN ? ["face-unclear"] : ["face-differs"];
}
