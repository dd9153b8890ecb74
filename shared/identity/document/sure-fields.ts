import { DOCUMENT_FIELDS, type DocumentField, type DocumentPage } from "./document-images.ts";
import type { DocumentProblem } from "./document-problem.ts";

/**
 * Confidence in percent from which a field counts as read. House choice, as Textract's guide names none for AnalyzeID: in answers
 * that were published, fields that were read right have 95 to 99, and one that was not had 74.
 */
const CONFIDENCE_MIN = 90;

/** The fields of a document that were read surely, and what keeps others from it. */
export type SureFields = {
  text: Readonly<Partial<Record<DocumentField, string>>>;
  problems: readonly DocumentProblem[];
};

/** What only says whether a zone may be missing: the front says it, and when it does not surely, it is as if it did not. */
const ABOUT_THE_ZONE: readonly DocumentField[] = ["kind", "state"];

/**
 * Puts the pages of a document together. A field without text is not there; one that is read with too little confidence counts as
 * not read, and so does one in which the pages differ.
 */
export function sureFields(pages: readonly DocumentPage[]): SureFields {
  const text: Partial<Record<DocumentField, string>> = {};
  const problems = new Set<DocumentProblem>();
  for (const field of DOCUMENT_FIELDS) {
    const found = saying(field, pages).flatMap((page) => page[field] ?? []);
    const filled = found
      .map((read) => ({ ...read, text: read.text.trim() }))
      .filter((read) => read.text !== "");
    const [value, ...others] = new Set(filled.map((read) => read.text));
    if (!filled.every(({ confidence }) => confidence >= CONFIDENCE_MIN)) {
      if (!ABOUT_THE_ZONE.includes(field)) problems.add("confidence-low");
    } else if (others.length > 0) problems.add("pages-differ");
    else if (value !== undefined) text[field] = value;
  }
  return { text, problems: [...problems] };
}

const saying = (field: DocumentField, pages: readonly DocumentPage[]): readonly DocumentPage[] =>
  ABOUT_THE_ZONE.includes(field) ? pages.slice(0, 1) : pages;
