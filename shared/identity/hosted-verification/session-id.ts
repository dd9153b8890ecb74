import * as z from "zod";

/** A vendor's id of a session. It becomes a part of keys and of addresses at the vendor. */
export const SessionId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,128}$/, "expected 1 to 128 characters of A-Z a-z 0-9 _ -")
  .meta({ description: "The vendor's id of the session, as it was answered when the session was made" });
