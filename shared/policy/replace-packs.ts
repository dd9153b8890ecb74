import { failure, type Result, success } from "../result.ts";
import { fieldOf } from "./fact-path.ts";
import { readDocument } from "./pack-document.ts";
import type { PolicyProblem } from "./problem.ts";
import type { PackFile } from "./read-pack.ts";

/** The one pack of ours that a provider may replace by its own: it holds the numbers and dates that are the provider's. */
const REPLACEABLE = "provider";

/**
 * Our packs and an operator's as one set of files, theirs last. A pack of theirs with the id `provider` takes the place of ours;
 * any other id of ours that is in theirs, too, is for the loading of the set to refuse. Fails when two files of the set have
 * one name, with what is wrong with the form of theirs if anything is.
 */
export function replacePacks<T extends PackFile>(
  ours: readonly T[],
  theirs: readonly T[],
): Result<readonly T[], PolicyProblem[]> {
  const isReplaced = theirs.some((file) => packId(file) === REPLACEABLE);
  const kept = isReplaced ? ours.filter((file) => packId(file) !== REPLACEABLE) : ours;
  const names = new Set(kept.map(({ name }) => name));
  const taken = theirs.filter(({ name }) => names.has(name));
  return taken.length > 0 ? failure(taken.flatMap(whyNotReplaced)) : success([...kept, ...theirs]);
}

/** A file that cannot be read may be meant to replace ours: what is wrong with it is what its author must hear. */
function whyNotReplaced({ name, text }: PackFile): PolicyProblem[] {
  const document = readDocument(text);
  if (!document.ok) return document.failure.map((flaw) => ({ file: name, ...flaw }));
  return [{ file: name, message: "a pack of ours has this file name" }];
}

function packId({ text }: PackFile): unknown {
  const document = readDocument(text);
  return document.ok ? fieldOf(document.value.value, "id") : undefined;
}
