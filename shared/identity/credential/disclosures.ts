import * as z from "zod";
import type { Disclosure } from "./presentation.ts";
import type { CredentialProblem } from "./problem.ts";

/** A SHA-256 digest in base64url. */
const DIGEST = /^[\w-]{43}$/;
/** Levels of objects and arrays in each other. House choice: the PID has three. */
const DEPTH_MAX = 16;

/** `[salt, value]` of an array element and `[salt, name, value]` of a claim; RFC 9901 sections 4.2.1 and 4.2.2. */
const Content = z.union([z.tuple([z.string(), z.unknown()]), z.tuple([z.string(), z.string(), z.unknown()])]);

/** Names that no claim may have: those of the format (RFC 9901 section 4.2.1) and those that reach the prototype of an object. */
const REFUSED_NAMES: ReadonlySet<string> = new Set(["_sd", "...", "__proto__", "constructor", "prototype"]);
/** Claims about the credential that cannot be disclosed or held back at will; SD-JWT VC section 3.2.2.2 and RFC 9901 section 4.1.1. */
const PROTECTED_NAMES: ReadonlySet<string> = new Set([
  ...["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status", "_sd_alg"],
]);

/** A place of the payload: the value there, and how deep it lies. */
type Place = { value: unknown; depth: number };
/** A digest, and where what it stands for belongs: among the claims of an object, or in an array. */
type Reference = { digest: unknown; siblings: Set<string> | undefined; depth: number };

/** What a walk through a payload knows: the disclosures by their digest, and the digests it came by. */
type Walk = { byDigest: ReadonlyMap<string, unknown>; seen: Set<string> };

/**
 * What is wrong with the disclosures of a payload, if anything: each belongs to one digest of the payload, or of another
 * disclosure, and no digest is there twice; each is of the form its place asks for, and names a claim that is not there yet.
 */
export function disclosureProblem(
  payload: unknown,
  disclosures: readonly Disclosure[],
): CredentialProblem | undefined {
  const byDigest = new Map(disclosures.map(({ digest, content }) => [digest, content]));
  if (byDigest.size < disclosures.length) return "disclosure-repeated";
  const walk: Walk = { byDigest, seen: new Set() };
  const problem = problemAt({ value: payload, depth: 0 }, walk);
  if (problem !== undefined) return problem;
  return disclosures.every(({ digest }) => walk.seen.has(digest)) ? undefined : "disclosure-foreign";
}

function problemAt(place: Place, walk: Walk): CredentialProblem | undefined {
  const looked = lookAt(place);
  if (typeof looked === "string") return looked;
  const disclosed = looked.references.map((reference) => disclose(reference, walk));
  const problem = disclosed.find((found) => typeof found === "string");
  if (problem !== undefined) return problem;
  const places = [
    ...looked.places,
    ...disclosed.flatMap((found) => (typeof found === "string" ? [] : found)),
  ];
  for (const next of places) {
    const deeper = problemAt(next, walk);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** What the digest stands for: nothing, when it was not disclosed. */
function disclose(reference: Reference, { byDigest, seen }: Walk): Place[] | CredentialProblem {
  const { digest } = reference;
  if (typeof digest !== "string" || !DIGEST.test(digest)) return "digest-malformed";
  if (seen.has(digest)) return "digest-repeated";
  seen.add(digest);
  return byDigest.has(digest) ? placeOf(byDigest.get(digest), reference) : [];
}

function placeOf(disclosed: unknown, { siblings, depth }: Reference): Place[] | CredentialProblem {
  const content = Content.safeParse(disclosed);
  const isOfPlace = content.success && content.data.length === (siblings === undefined ? 2 : 3);
  if (!isOfPlace) return "disclosure-malformed";
  if (siblings === undefined) return [{ value: content.data[1], depth: depth + 1 }];
  const [, name, value] = content.data;
  const isRefused = typeof name !== "string" || REFUSED_NAMES.has(name) || siblings.has(name);
  if (isRefused || (depth === 0 && PROTECTED_NAMES.has(name))) return "claim-name-refused";
  siblings.add(name);
  return [{ value, depth: depth + 1 }];
}

type Looked = { places: Place[]; references: Reference[] };

function lookAt({ value, depth }: Place): Looked | CredentialProblem {
  if (typeof value !== "object" || value === null) return { places: [], references: [] };
  if (depth > DEPTH_MAX) return "malformed";
  return Array.isArray(value) ? lookAtArray(value, depth) : lookAtObject(value, depth);
}

/** An element that is `{"...": digest}` stands for one that may be disclosed; RFC 9901 section 4.2.4.2. */
function lookAtArray(elements: readonly unknown[], depth: number): Looked | CredentialProblem {
  const looked: Looked = { places: [], references: [] };
  for (const element of elements) {
    const isObject = typeof element === "object" && element !== null;
    if (!(isObject && "..." in element)) looked.places.push({ value: element, depth: depth + 1 });
    else if (Object.keys(element).length > 1) return "digest-malformed";
    else looked.references.push({ digest: element["..."], siblings: undefined, depth });
  }
  return looked;
}

/** The digests in `_sd` stand for claims that may be disclosed; RFC 9901 section 4.2.4.1. */
function lookAtObject(object: object, depth: number): Looked | CredentialProblem {
  const claims = new Map<string, unknown>(Object.entries(object));
  const digests = claims.has("_sd") ? claims.get("_sd") : [];
  if (!Array.isArray(digests)) return "digest-malformed";
  claims.delete("_sd");
  const siblings = new Set(claims.keys());
  if ([...siblings].some((name) => REFUSED_NAMES.has(name) || (depth > 0 && name === "_sd_alg")))
    return "claim-name-refused";
  return {
    places: [...claims.values()].map((value) => ({ value, depth: depth + 1 })),
    references: digests.map((digest: unknown) => ({ digest, siblings, depth })),
  };
}
