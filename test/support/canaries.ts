import type * as z from "zod";
import { aLei } from "./a-legal-entity.ts";
import type { Body } from "./a-request.ts";
import { at, changed, type Path, pathsIn } from "./paths.ts";

/** Texts that are nowhere else, so that whatever repeats one has told something of a request. */
export type Canaries = {
  texts: readonly string[];
  /** A new one, which reads like a word of a name. */
  text(): string;
  /** A body with a new one in every field that the schema lets take one: `fields` tells which. */
  plant(schema: z.ZodType, body: Body): { body: Body; fields: Path[] };
  /** Those that a text holds, in the clear or written in another way. */
  foundIn(text: string): string[];
};

const digits = (n: number, length: number): string => String(n).padStart(length, "0");

/** A number in letters: a word with a digit in it is no name of a person, and fits into no machine-readable zone. */
const word = (n: number): string =>
  `Zq${digits(n, 3).replace(/\d/g, (digit) => "bcdfghjklm".charAt(Number(digit)))}vx`;

/** What may stand in a field, from the freest form to the narrowest: the first that the schema takes is planted. */
const FORMS: readonly ((n: number) => string)[] = [
  word,
  (n) => `${word(n).toLowerCase()}@example.com`,
  (n) => `${word(n).toLowerCase()}.example`,
  (n) => `device-${word(n)}`,
  (n) => `+49711987${digits(n, 5)}`,
  (n) => `203.0.113.${n % 256}`,
  (n) => aLei(`ZQLEI0000000000${digits(n, 3)}`),
  (n) => `${1980 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`,
  (n) => `2026-11-22T04:17:33.${digits(n, 3)}Z`,
];

/** Fields that are made to be repeated, or that hold the form of a request together: the caller puts no person into them. */
const TOLD = new Set(["ref", "subject", "kind", "status"]);

/** Starts a collection of canaries. */
export function makeCanaries(): Canaries {
  const texts: string[] = [];
  const known = new Map<string, readonly string[]>();
  const writings = (canary: string) => {
    const all = known.get(canary) ?? writingsOf(canary);
    known.set(canary, all);
    return all;
  };
  let count = 100;
  const add = (text: string) => {
    texts.push(text);
    count += 1;
    return text;
  };
  return {
    texts,
    text: () => add(word(count)),
    plant(schema, body) {
      let planted = body;
      const fields: Path[] = [];
      for (const path of pathsIn(body)) {
        if (typeof at(body, path) !== "string" || path.some((key) => TOLD.has(String(key)))) continue;
        const fits = (form: (n: number) => string) =>
          schema.safeParse(changed(planted, path, form(count))).success;
        const form = FORMS.find(fits);
        if (form === undefined) continue;
        planted = changed(planted, path, add(form(count)));
        fields.push(path);
      }
      return { body: planted, fields };
    },
    foundIn(text) {
      const told = text.toLowerCase();
      return texts.filter((canary) => writings(canary).some((writing) => told.includes(writing)));
    },
  };
}

/** Every way in which a text may be written down, in lower case: in the clear, in a URL, in hexadecimal, in base64. */
function writingsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const encoded = [0, 1, 2].flatMap((before) => base64Within(bytes, before));
  return [text, encodeURIComponent(text), bytes.toString("hex"), ...encoded].map((one) => one.toLowerCase());
}

/** How bytes look in base64 after some other bytes: characters that hold a bit of what stands around are left out. */
function base64Within(bytes: Buffer, before: number): string[] {
  const [from, until] = [Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)];
  const whole = Buffer.concat([Buffer.alloc(before), bytes]);
  return (["base64", "base64url"] as const).map((alphabet) => whole.toString(alphabet).slice(from, until));
}
