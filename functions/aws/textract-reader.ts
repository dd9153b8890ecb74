import { AnalyzeIDCommand, type TextractClient } from "@aws-sdk/client-textract";
import type { DocumentImages } from "../../shared/identity/document/document-images.ts";
import { describeError, log } from "../log.ts";
import { textractPages } from "./textract-pages.ts";

/** What Textract says of a picture that it can do nothing with; another picture may do. AnalyzeID, "Errors". */
const UNREADABLE: ReadonlySet<string> = new Set([
  "BadDocumentException",
  "DocumentTooLargeException",
  "UnsupportedDocumentException",
]);

/**
 * Reads documents in a bucket by Amazon Textract's AnalyzeID, which is made for documents that the United States issue. Whatever
 * else goes wrong, a picture that is not there among it, the document is `unavailable`; the error's class is logged, and nothing of it.
 */
export function textractReader(client: TextractClient, bucket: string): DocumentImages["read"] {
  return async (pages) => {
    const DocumentPages = pages.map((Name) => ({ S3Object: { Bucket: bucket, Name } }));
    try {
      const read = textractPages(await client.send(new AnalyzeIDCommand({ DocumentPages })));
      return read.length > 0 ? read : "unreadable";
    } catch (error) {
      if (error instanceof Error && UNREADABLE.has(error.name)) return "unreadable";
      log("look-up-failed", { kind: "analyze-id", ...describeError(error) });
      return "unavailable";
    }
  };
}
