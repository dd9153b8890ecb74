/** A line of the product that is made wrong: `from` occurs once in the file, and `to` takes its place. */
export type Mutant = { name: string; file: string; from: string; to: string };
