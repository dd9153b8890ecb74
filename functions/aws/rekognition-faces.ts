import {
  type BoundingBox,
  CompareFacesCommand,
  type CompareFacesCommandOutput,
  type RekognitionClient,
} from "@aws-sdk/client-rekognition";
import type { DocumentImages, FaceLikeness } from "../../shared/identity/document/document-images.ts";
import { describeError, log } from "../log.ts";

/**
 * Compares faces in a bucket by Amazon Rekognition's CompareFaces. Of the selfie, its source, it takes the largest face, and so do we of
 * the document, where every other face must be like it, too: the portrait's small copy is, and a portrait beside the large face of
 * whoever holds the document is not. Whatever goes wrong, they are `unavailable`; the error's class is logged, and nothing of it.
 */
export function rekognitionFaces(client: RekognitionClient, bucket: string): DocumentImages["compareFaces"] {
  const image = (Name: string) => ({ S3Object: { Bucket: bucket, Name } });
  return async ({ selfie, document }) => {
    const command = new CompareFacesCommand({
      SourceImage: image(selfie),
      TargetImage: image(document),
      // All faces are wanted with their score: what a score is worth is not for the service to say.
      SimilarityThreshold: 0,
    });
    try {
      return likenessOfLargest(await client.send(command));
    } catch (error) {
      // So it answers where a picture has no face.
      if (error instanceof Error && error.name === "InvalidParameterException") return "no-face";
      log("look-up-failed", { kind: "compare-faces", ...describeError(error) });
      return "unavailable";
    }
  };
}

/** Similarity in percent below which CompareFaces, unless told otherwise, calls faces unmatched ("Comparing faces in images"). */
const UNMATCHED_BELOW = 80;

function likenessOfLargest({
  FaceMatches = [],
  UnmatchedFaces = [],
}: CompareFacesCommandOutput): FaceLikeness {
  const faces = [
    ...FaceMatches.map(({ Face, Similarity = 0 }) => ({ area: areaOf(Face?.BoundingBox), Similarity })),
    ...UnmatchedFaces.map(({ BoundingBox }) => ({ area: areaOf(BoundingBox), Similarity: 0 })),
  ];
  const [largest, ...others] = faces.toSorted(
    (one, other) => other.area - one.area || one.Similarity - other.Similarity,
  );
  if (largest === undefined) return "no-face";
  const isOneOfSeveral = others.some(({ Similarity }) => Similarity < UNMATCHED_BELOW);
  return isOneOfSeveral && largest.Similarity >= UNMATCHED_BELOW ? "several-persons" : largest.Similarity;
}

const areaOf = ({ Width = 0, Height = 0 }: BoundingBox = {}): number => Width * Height;
