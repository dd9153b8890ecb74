import type { ListedName, ListedNames } from "../listed-names.ts";
import type { Random } from "../random.ts";

/** Writes a listed name otherwise; undefined where the name has nothing to be altered in that way. */
export type Alteration = (name: ListedName, random: Random, list: ListedNames) => string | undefined;

/** An unlisted name made from those of a list, and the listed name that it started from. */
type Invention = { name: string; kind: "person" | "organization"; base: string };

/** Makes a name that is not listed; undefined where it did not succeed this time. */
export type Inventing = (list: ListedNames, random: Random) => Invention | undefined;
