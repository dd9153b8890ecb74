import { DeleteObjectsCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { uploadKey } from "../../shared/identity/document/upload-key.ts";
import type { ErasurePorts } from "../../shared/retention/erase-account.ts";
import type { EvidenceBucket } from "./s3-uploads.ts";

/** Pictures in the evidence bucket. It keeps no versions, so that what is deleted is gone. */
export function s3Pictures({ s3, bucket: Bucket }: EvidenceBucket): ErasurePorts["pictures"] {
  return {
    async deletePictures(accountId) {
      // With the slash: the id of another account may begin with this one's.
      const pages = paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: uploadKey(accountId, "") });
      for await (const { Contents = [] } of pages) {
        if (Contents.length === 0) continue;
        // A page has a thousand objects at most, as many as one call deletes.
        const Objects = Contents.map(({ Key }) => ({ Key }));
        const { Errors = [] } = await s3.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw new Error("expected S3 to delete all pictures, but it kept some");
      }
    },
  };
}
