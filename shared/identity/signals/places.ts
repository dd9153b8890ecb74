/** Countries that a customer's surroundings point to, ISO 3166-1; absent where nothing is known. */
export type ObservedCountries = {
  phone?: string | undefined;
  payer?: string | undefined;
  /** Countries of the IP addresses; an address that is not on file gives undefined. */
  access?: readonly (string | undefined)[];
};

/** Whether the surroundings point to where the customer said it is; absent where they point nowhere. */
export type PlaceSignals = {
  phoneDeclared?: boolean;
  payerDeclared?: boolean;
  /** Countries of accesses in none of the declared places, each once; empty when all were declared. */
  undeclaredAccess?: string[];
};

/** Compares with the declared countries: residence or headquarters, registration, places of use. A signal, never a verdict. */
export function placeSignals(observed: ObservedCountries, declared: readonly string[]): PlaceSignals {
  const access = (observed.access ?? []).filter((country) => country !== undefined);
  return {
    ...(observed.phone !== undefined && { phoneDeclared: declared.includes(observed.phone) }),
    ...(observed.payer !== undefined && { payerDeclared: declared.includes(observed.payer) }),
    ...(access.length > 0 && {
      undeclaredAccess: [...new Set(access)].filter((country) => !declared.includes(country)),
    }),
  };
}
