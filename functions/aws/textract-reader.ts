import { AnalyzeIDCommand, type TextractClient } from "@aws-sdk/client-textract";
import type { DocumentImages, DocumentPage } from "../../shared/identity/document/document-images.ts";
import { describeError, log } from "../log.ts";
import { textractPage } from "./textract-page.ts";

/** What Textract says of a picture that it can do nothing with; another picture may do. AnalyzeID, "Errors". */
const UNREADABLE: ReadonlySet<string> = new Set([
  "BadDocumentException",
  "DocumentTooLargeException",
  "UnsupportedDocumentException",
]);

/**
 * Reads documents in a bucket by Amazon Textract's AnalyzeID, which is made for documents that the United States issue. It is asked of
 * each picture by itself: of two it answers a list, and `DocumentIndex` is a place in that list, which the guide ties to neither
 * picture ("IdentityDocument", read on 2026-11-25). Whatever else goes wrong, a picture that is not there among it, the document is
 * `unavailable`; the error's class is logged, and nothing of it.
 */
export function textractReader(client: TextractClient, bucket: string): DocumentImages["read"] {
  return async (pictures) => {
    const read = await Promise.all(pictures.map((picture) => readPicture(client, { bucket, picture })));
    if (read.includes("unavailable")) return "unavailable";
    const pages = read.filter((page) => typeof page !== "string");
    return pages.length < read.length ? "unreadable" : pages;
  };
}

async function readPicture(
  client: TextractClient,
  { bucket, picture }: { bucket: string; picture: string },
): Promise<DocumentPage | "unreadable" | "unavailable"> {
  const DocumentPages = [{ S3Object: { Bucket: bucket, Name: picture } }];
  try {
    return textractPage(await client.send(new AnalyzeIDCommand({ DocumentPages }))) ?? "unreadable";
  } catch (error) {
    if (error instanceof Error && UNREADABLE.has(error.name)) return "unreadable";
    log("look-up-failed", { kind: "analyze-id", ...describeError(error) });
    return "unavailable";
  }
}
