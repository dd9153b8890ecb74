import type { MrzFormat } from "../../../../shared/identity/mrz/layouts.ts";
import type { MrzClaim } from "../../../../shared/identity/mrz/verify-mrz.ts";

export const FORMATS = ["TD1", "TD2", "TD3", "MRV-A", "MRV-B"] as const satisfies readonly MrzFormat[];

export const AS_OF = new Date("2026-11-25T12:00:00Z");

/** The claim that `aZone` agrees with. */
export const ANNA: MrzClaim = {
  name: "Anna Maria Eriksson",
  aliases: [],
  dateOfBirth: "1974-08-12",
  nationality: "SE",
  documentNumber: "L898902C3",
};

/** What `aZone` verifies of her. */
export const VERIFIED = { status: "verified", strength: "fair", until: "2032-04-15" };

/** ICAO's specimens, of Anna Maria Eriksson of Utopia. Doc 9303 part 5, B-1; part 6, B-1; part 4, B-1; part 7, B.1 and B.2. */
export const SPECIMENS = {
  TD1: ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
  TD2: ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"],
  TD3: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
  "MRV-A": ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"],
  "MRV-B": ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"],
} as const satisfies Record<MrzFormat, readonly string[]>;

/** ICAO's specimens of a number with more than nine characters. Doc 9303 part 11, appendix D.2. */
export const LONG_NUMBERS = {
  TD1: ["I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"],
  TD2: ["I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8"],
} as const satisfies Partial<Record<MrzFormat, readonly string[]>>;

/** What is written into a zone; the rest are fillers and check digits. */
export type Written = {
  code?: string;
  issuer: string;
  nationality: string;
  name: string;
  number: string;
  birthDate: string;
  sex: string;
  expiryDate: string;
  optional: string;
};

const WRITTEN: Written = {
  issuer: "SWE",
  nationality: "SWE",
  name: "ERIKSSON<<ANNA<MARIA",
  number: "L898902C3",
  birthDate: "740812",
  sex: "F",
  expiryDate: "320415",
  optional: "",
};

/** The check digit of part 3, section 4.9, written for the tests alone. */
export function checkDigit(text: string): string {
  const values = [...text].map((character) => (character === "<" ? 0 : Number.parseInt(character, 36)));
  return `${values.reduce((sum, value, at) => sum + value * ([7, 3, 1][at % 3] ?? 0), 0) % 10}`;
}

const checked = (text: string): string => `${text}${checkDigit(text)}`;
const fill = (text: string, length: number): string => text.padEnd(length, "<");

/** The lines of a zone of Anna Maria Eriksson of Sweden, with other fields where given. */
export function aZone(format: MrzFormat, written: Partial<Written> = {}): string[] {
  const field = { ...WRITTEN, ...written };
  const [issuer, nationality] = [fill(field.issuer, 3), fill(field.nationality, 3)];
  const number = checked(fill(field.number, 9));
  const [birth, expiry] = [checked(field.birthDate), checked(field.expiryDate)];
  const lower = (optional: string, more = "") =>
    `${number}${nationality}${birth}${field.sex}${expiry}${optional}${more}`;
  const composite = (line: string) =>
    checkDigit(`${line.slice(0, 10)}${line.slice(13, 20)}${line.slice(21)}`);
  switch (format) {
    case "TD1": {
      const upper = `${field.code ?? "I<"}${issuer}${number}${fill(field.optional, 15)}`;
      const digit = checkDigit(`${upper.slice(5)}${birth}${expiry}${fill("", 11)}`);
      return [
        upper,
        `${birth}${field.sex}${expiry}${nationality}${fill("", 11)}${digit}`,
        fill(field.name, 30),
      ];
    }
    case "TD2": {
      const line = lower(fill(field.optional, 7));
      return [`${field.code ?? "I<"}${issuer}${fill(field.name, 31)}`, `${line}${composite(line)}`];
    }
    case "TD3": {
      const line = lower(checked(fill(field.optional, 14)));
      return [`${field.code ?? "P<"}${issuer}${fill(field.name, 39)}`, `${line}${composite(line)}`];
    }
    case "MRV-A":
      return [`${field.code ?? "V<"}${issuer}${fill(field.name, 39)}`, lower(fill(field.optional, 16))];
    case "MRV-B":
      return [`${field.code ?? "V<"}${issuer}${fill(field.name, 31)}`, lower(fill(field.optional, 8))];
  }
}
