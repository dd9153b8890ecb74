import type { DocumentField, DocumentReading } from "./document-images.ts";
import type { DocumentProblem } from "./document-problem.ts";

/** What stands on documents and on nobody's face; a name may be on a shirt. */
const ON_DOCUMENTS_ONLY: readonly DocumentField[] = ["dateOfBirth", "dateOfExpiry", "documentNumber", "zone"];

/**
 * What keeps a selfie from being one: a document on it, however unsurely it is read, has a face of its own that is like itself. What
 * could not be read may show one. A portrait that was cut out of a document shows none, and passes.
 */
export function selfieProblems(reading: DocumentReading): DocumentProblem[] {
  if (typeof reading === "string") return ["selfie-unread"];
  const isDocument = reading.some((page) => ON_DOCUMENTS_ONLY.some((field) => page[field]?.text.trim()));
  return isDocument ? ["selfie-shows-document"] : [];
}
