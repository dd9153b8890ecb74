import type {
  AnalyzeIDCommandOutput,
  IdentityDocument,
  IdentityDocumentField,
} from "@aws-sdk/client-textract";
import type {
  DocumentField,
  DocumentPage,
  ReadField,
} from "../../shared/identity/document/document-images.ts";
import { LICENCE } from "../../shared/identity/document/field-problems.ts";

/** Textract's names of the fields. Amazon Textract Developer Guide, "Identity Documentation Response Objects", read on 2026-11-25. */
const FIELDS: ReadonlyMap<string, DocumentField> = new Map([
  ["ID_TYPE", "kind"],
  ["STATE_NAME", "state"],
  ["FIRST_NAME", "firstName"],
  ["MIDDLE_NAME", "middleName"],
  ["LAST_NAME", "lastName"],
  ["DATE_OF_BIRTH", "dateOfBirth"],
  ["DATE_OF_ISSUE", "dateOfIssue"],
  ["EXPIRATION_DATE", "dateOfExpiry"],
  ["DOCUMENT_NUMBER", "documentNumber"],
  ["MRZ_CODE", "zone"],
]);

/**
 * What Textract calls the front of a driving licence, and of an identity card of a US state: the guide lists no values, an answer in
 * AWS re:Post has this one ("Textract thinks non-driver identification cards are driver licenses").
 */
const FRONT_OF_LICENCE = "DRIVER LICENSE FRONT";

/**
 * What AnalyzeID read on one picture: a page without fields where it knows nothing there. Undefined when it takes the picture for
 * several documents, as nobody can tell then whose face is on it.
 */
export function textractPage({ IdentityDocuments = [] }: AnalyzeIDCommandOutput): DocumentPage | undefined {
  const [page = {}, ...others] = IdentityDocuments.map(readPage).filter(
    (read) => Object.keys(read).length > 0,
  );
  return others.length === 0 ? page : undefined;
}

const readPage = ({ IdentityDocumentFields = [] }: IdentityDocument): DocumentPage =>
  Object.fromEntries(IdentityDocumentFields.flatMap(readField));

function readField({ Type, ValueDetection }: IdentityDocumentField): [DocumentField, ReadField][] {
  const field = FIELDS.get(Type?.Text ?? "");
  if (field === undefined || !ValueDetection?.Text) return [];
  const { Text, NormalizedValue, Confidence = 0 } = ValueDetection;
  // Dates alone are normalized, to `2029-05-09T00:00:00`; one that is not stays as it is printed, and is none.
  const text = NormalizedValue?.Value?.slice(0, "YYYY-MM-DD".length) ?? Text;
  return [
    [field, { text: field === "kind" && text === FRONT_OF_LICENCE ? LICENCE : text, confidence: Confidence }],
  ];
}
