import type { EventOverrides } from "../support/an-event.ts";

/** The calls that record what they decide on a body, and one that only reads it. */
export type Call = "sign-up" | "quota-request" | "evidence" | "upload";

/** A call that is not as it should be, or is odd and still valid, and the statuses with which it may be answered. */
export type BadCase = {
  name: string;
  call: Call;
  event: EventOverrides;
  statuses: readonly number[];
  /** What makes it bad, where that is a text that stands for itself: no answer and no line of the log repeats it. */
  value?: unknown;
};

/** Refused for its fields. */
export const INVALID = [422] as const;
/** Refused before it is read as JSON, or because it cannot be. */
export const UNREADABLE = [400] as const;
export const TOO_LARGE = [413] as const;
export const ACCEPTED = [201] as const;
/** Whether it is valid is not the point: it must be inert. */
export const ANY = [201, 422] as const;

/** A body that is sent byte for byte. */
export const bytes = (content: Uint8Array | string): EventOverrides => ({
  body: Buffer.from(content).toString("base64"),
  isBase64Encoded: true,
});
