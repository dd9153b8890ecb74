import { failure, type Result, success } from "../result.ts";
import type { DocumentFlaw, PackDocument } from "./pack-document.ts";

/**
 * Reads a pack that was written as JSON for deployment. The file that people wrote was read from YAML at synthesis, which takes
 * longer than all checks of the rules; those are made again. There is no place to name: nobody edits this form.
 */
export function jsonDocument(text: string): Result<PackDocument, DocumentFlaw[]> {
  const noPlace = () => ({});
  try {
    const value: unknown = JSON.parse(text);
    return success({ value, placeOf: noPlace, placeOfName: noPlace });
  } catch {
    return failure([{ message: "expected JSON" }]);
  }
}
