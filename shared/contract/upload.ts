import * as z from "zod";
import { Instant } from "./vocabulary.ts";

/**
 * Longest image, in bytes. Amazon Textract reads images of at most 10 MB ("Set quotas in Amazon Textract", synchronous operations),
 * Amazon Rekognition of at most 15 MB in S3 ("Guidelines and quotas in Amazon Rekognition"); both read on 2026-11-25.
 */
const IMAGE_BYTES_MAX = 10_000_000;

/** The types that both read: Textract reads PDF and TIFF, too, Rekognition does not. The same pages of their guides. */
const ImageType = z.enum(["image/jpeg", "image/png"]).meta({ description: "Media type of the image" });

/** A digest of 32 bytes in base64: the last character before the filler has two bits that are zero. RFC 4648 section 4. */
const SHA256_BASE64 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** Body of `POST /v1/accounts/{accountId}/uploads`: what is going to be uploaded. */
export const UploadRequest = z
  .strictObject({
    contentType: ImageType,
    contentLength: z.int().min(1).max(IMAGE_BYTES_MAX).meta({ description: "Length of the image in bytes" }),
    sha256: z
      .string()
      .regex(SHA256_BASE64, "expected a SHA-256 digest in base64")
      .meta({ description: "SHA-256 of the image in base64, as `openssl dgst -sha256 -binary` gives it" }),
  })
  .meta({ id: "UploadRequest", description: "An image of a document or of a face that is to be uploaded" });
export type UploadRequest = z.infer<typeof UploadRequest>;

/** Random bytes of an upload's id: nobody guesses it. RFC 9562 has 122 random bits in a UUID. */
export const UPLOAD_ID_BYTES = 16;

/** Id of an upload: `UPLOAD_ID_BYTES` in base64url. It has no slash, so that it names one object of one account. */
export const UploadId = z
  .string()
  .regex(/^[\w-]{22}$/, "expected the id of an upload")
  .meta({ description: "Id of an upload of this account" });

/** Answer of `POST /v1/accounts/{accountId}/uploads`. */
export const UploadAnswer = z
  .strictObject({
    upload: UploadId.meta({ description: "What evidence of the kind `document-image` calls the image" }),
    method: z.literal("PUT").meta({ description: "How the image is sent" }),
    url: z.url().meta({
      description:
        "Where the image is sent to: whoever has this address can upload that image, and nothing else",
    }),
    headers: z.record(z.string(), z.string()).meta({
      description:
        "Headers that must be sent as they are: they are signed. HTTP clients set content-length themselves",
    }),
    expiresAt: Instant.meta({ description: "When the address ends: the upload has to begin before" }),
  })
  .meta({ id: "UploadAnswer", description: "An address to which one image can be uploaded" });
export type UploadAnswer = z.infer<typeof UploadAnswer>;
