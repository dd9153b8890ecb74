import type { Mutant } from "./mutant.ts";
import { RECORDING_MUTANTS } from "./recording-mutants.ts";
import { STANDING_MUTANTS } from "./standing-mutants.ts";

/** Mistakes that the simulation must find, each of which breaks something: none of them is the same program written otherwise. */
export const MUTANTS: readonly Mutant[] = [...RECORDING_MUTANTS, ...STANDING_MUTANTS];
