import type { DocumentImages } from "../../shared/identity/document/document-images.ts";
import { rekognition, textract } from "../aws/clients.ts";
import { rekognitionFaces } from "../aws/rekognition-faces.ts";
import { textractReader } from "../aws/textract-reader.ts";

/** Who reads pictures of documents: the variable `documentImages` of the environment. Textract is asked in the region of the function. */
type DocumentImageReader = "textract" | "none";

/** The reader of pictures that the deployment named, over its bucket; made once a process. */
export function documentImages(reader: DocumentImageReader, bucket: string): DocumentImages {
  switch (reader) {
    case "textract":
      return {
        read: textractReader(textract(), bucket),
        compareFaces: rekognitionFaces(rekognition(), bucket),
      };
    case "none":
      return NOBODY;
  }
}

/** Nobody reads them: the applicant is asked for better evidence, and no reviewer is called for what was not read. */
const NOBODY: DocumentImages = { read: async () => "unavailable", compareFaces: async () => "unavailable" };
