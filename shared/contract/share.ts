import * as z from "zod";
import { variant } from "./text.ts";

const Percent = z.number().min(0).max(100);

/**
 * Percent of ownership: a value, a band, or unknown, which is never taken as zero. Registers tell bands only: the British one of
 * persons with significant control has over 25 to 50, over 50 to below 75, and from 75 up (Companies Act 2006, schedule 1A; S.I. 2016/339,
 * schedule 2).
 */
export const Share = z.discriminatedUnion("status", [
  z.strictObject({
    status: variant("known", "The share is known"),
    percent: Percent.meta({ description: "Percent of the customer that is owned" }),
  }),
  z
    .strictObject({
      status: variant("between", "A band is known, as registers give it"),
      min: Percent.meta({ description: "Lower end of the band, in percent" }),
      max: Percent.meta({ description: "Upper end of the band, in percent" }),
    })
    .refine(({ min, max }) => min <= max, { path: ["max"], error: "expected at least `min`" }),
  z.strictObject({ status: variant("unknown", "Nobody knows the share yet; it is never taken as zero") }),
]);
export type Share = z.infer<typeof Share>;
