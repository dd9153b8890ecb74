import { expect, test } from "vitest";
import type { FaceLikeness } from "../../../../shared/identity/document/document-images.ts";
import { faceProblems } from "../../../../shared/identity/document/face-problems.ts";

test.for<[FaceLikeness, string[]]>([
  [100, []],
  [99.01, []],
  [99, []],
  [98.99, ["face-unclear"]],
  [80.01, ["face-unclear"]],
  [80, ["face-unclear"]],
  [79.99, ["face-differs"]],
  [0, ["face-differs"]],
  ["several-persons", ["face-unclear"]],
  ["no-face", ["face-missing"]],
  ["unavailable", ["comparison-unavailable"]],
  // What is no number is like nothing.
  [Number.NaN, ["face-differs"]],
])("a likeness of %s", ([likeness, problems]) => {
  expect(faceProblems(likeness)).toEqual(problems);
});
