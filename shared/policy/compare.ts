/** Orders texts by UTF-16 code unit, the same on every machine and in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
