import { DOCUMENT_FIELDS, type DocumentField, type DocumentPage } from "./document-images.ts";
import type { DocumentProblem } from "./document-problem.ts";
import { splitZone } from "./split-zone.ts";

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

/** What only says whether a zone may be missing: when the front does not say it surely, it is as if it did not. */
const ABOUT_THE_ZONE: readonly DocumentField[] = ["kind", "state"];

/**
 * What may be on the other side of a card, too. All else counts on the front alone, whose face is compared: whoever is named on
 * another page may be somebody else.
 */
const ON_EITHER_PAGE: readonly DocumentField[] = ["dateOfIssue", "dateOfExpiry", "zone"];

/**
 * Puts the pages of a document together, of which the first is the front. A field without text is not there; one that is read
 * with too little confidence counts as not read, and so does one in which pages differ that both may say it.
 */
export function sureFields(pages: readonly DocumentPage[]): SureFields {
  const text: Partial<Record<DocumentField, string>> = {};
  const problems = new Set<DocumentProblem>();
  for (const field of DOCUMENT_FIELDS) {
    const found = saying(field, pages).flatMap((page) => page[field] ?? []);
    const filled = found
      .map((read) => ({ ...read, text: read.text.trim() }))
      .filter((read) => read.text !== "");
    const [value, ...others] = new Set(filled.map((read) => inOneForm(field, read.text)));
    if (!filled.every(({ confidence }) => confidence >= CONFIDENCE_MIN)) {
      if (!ABOUT_THE_ZONE.includes(field)) problems.add("confidence-low");
    } else if (others.length > 0) problems.add("pages-differ");
    else if (value !== undefined) text[field] = value;
  }
  return { text, problems: [...problems] };
}

const saying = (field: DocumentField, pages: readonly DocumentPage[]): readonly DocumentPage[] =>
  ON_EITHER_PAGE.includes(field) ? pages : pages.slice(0, 1);

/** Two readings of one zone may be parted otherwise. */
const inOneForm = (field: DocumentField, text: string): string =>
  field === "zone" ? splitZone(text).join("\n") : text;
