import fc from "fast-check";
import { expect, test } from "vitest";
import { UPLOAD_ID_BYTES, UploadId } from "../../../../shared/contract/upload.ts";
import { AccountId } from "../../../../shared/contract/vocabulary.ts";
import { uploadKey } from "../../../../shared/identity/document/upload-key.ts";

const accounts = fc.stringMatching(/^[\w-]{1,64}$/);
const uploads = fc
  .uint8Array({ minLength: UPLOAD_ID_BYTES, maxLength: UPLOAD_ID_BYTES })
  .map((bytes) => Buffer.from(bytes).toString("base64url"));

test("no account names an upload of another", () => {
  fc.assert(
    fc.property(accounts, uploads, accounts, uploads, (account, upload, other, otherUpload) => {
      expect(UploadId.safeParse(upload).success).toBe(true);
      expect(AccountId.safeParse(account).success).toBe(true);
      const isSame = account === other && upload === otherUpload;
      expect(uploadKey(account, upload) === uploadKey(other, otherUpload)).toBe(isSame);
    }),
  );
});

test.for([
  "",
  "../other/aaaaaaaaaaaaaaa",
  "a/bbbbbbbbbbbbbbbbbbbb",
  "a".repeat(21),
  "a".repeat(23),
  "a.aaaaaaaaaaaaaaaaaaaa",
])("`%s` is no upload", (upload) => {
  expect(UploadId.safeParse(upload).success).toBe(false);
});
