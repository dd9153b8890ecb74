import { CANARIES } from "../applicants.ts";
import type { Event } from "../history.ts";
import type { View } from "./view.ts";

/** Attributes whose bytes are sealed; all others are in the clear. */
const SEALED = new Set(["record", "wrappedKey"]);

/** S22: nothing of an applicant is in what is logged, answered, queued or kept in the clear. */
export function canariesTold({ history, from }: View): string[] {
  const told = [...new Set(history.slice(from).flatMap(inTheClear))].join("\n");
  return STEMS.some((stem) => told.includes(stem)) ? CANARIES.foundIn(told) : [];
}

/** How all canaries begin, in the ways in which they may be written: most texts hold none, and are looked at no further. */
const STEMS = stemsOf(CANARIES.text().slice(0, 3));

function stemsOf(stem: string): string[] {
  const bytes = Buffer.from(stem);
  const encoded = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64url")
      .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
  );
  return [stem, stem.toLowerCase(), stem.toUpperCase(), bytes.toString("hex"), ...encoded];
}

/** Texts that an event adds to what is in the clear. */
function inTheClear(event: Event): string[] {
  switch (event.type) {
    case "line":
      return [event.text];
    case "message":
      return [event.body];
    case "answer":
      return [event.answer.body];
    case "write":
      return Object.entries(event.after)
        .filter(([name, value]) => !SEALED.has(name) && value !== event.before?.[name])
        .map(([, value]) => value.S ?? JSON.stringify(value));
    case "relayed":
    case "healed":
      return [];
  }
}
