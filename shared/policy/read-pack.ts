import type { Result } from "../result.ts";
import { readDocument } from "./pack-document.ts";
import { parsePack, type ReadPack } from "./parse-pack.ts";
import type { PolicyProblem } from "./problem.ts";

/** A pack as a file. */
export type PackFile = { name: string; text: string };

/** Reads one pack; fails with everything that is wrong with it. */
export const readPack = ({ name, text }: PackFile): Result<ReadPack, PolicyProblem[]> =>
  parsePack(name, readDocument(text));
