import type { DocumentField, DocumentPage } from "../../../../shared/identity/document/document-images.ts";
import type { DocumentOccasion } from "../../../../shared/identity/document/verify-document.ts";
import { AS_OF, aZone } from "../mrz/zones.ts";

/** Texts by field, all read surely; one that is undefined was not read. */
type Texts = Partial<Record<DocumentField, string | undefined>>;

/** A page with these texts. */
export const aPage = (texts: Texts, confidence = 98): DocumentPage =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) =>
      text === undefined ? [] : [[field, { text, confidence }] as const],
    ),
  );

const PRINTED = {
  firstName: "ANNA",
  middleName: "MARIA",
  lastName: "ERIKSSON",
  dateOfBirth: "1974-08-12",
  dateOfIssue: "2022-04-15",
  dateOfExpiry: "2032-04-15",
  documentNumber: "L898902C3",
} satisfies Texts;

/** The passport of Anna Maria Eriksson, with other texts where given. */
export const aPassport = (texts: Texts = {}): DocumentPage =>
  aPage({ kind: "PASSPORT", ...PRINTED, zone: aZone("TD3").join("\n"), ...texts });

/** Her driving licence, which has no zone. */
export const aLicence = (texts: Texts = {}): DocumentPage =>
  aPage({
    kind: "driving-licence",
    state: "MASSACHUSETTS",
    ...PRINTED,
    documentNumber: "D1234567",
    ...texts,
  });

/** Her claim, on the day of the zones. */
export const ABOUT_ANNA: DocumentOccasion = {
  claim: { name: "Anna Maria Eriksson", aliases: [], dateOfBirth: "1974-08-12" },
  asOf: AS_OF,
  strengthWithSelfie: "strong",
};
