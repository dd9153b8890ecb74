import canonicalize from "canonicalize";

/** JSON Canonicalization Scheme (RFC 8785): equal values give equal bytes. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("expected a value that JSON can hold");
  return text;
}
