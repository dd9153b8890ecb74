import * as z from "zod";
import { FilterPattern } from "./filter-pattern.ts";

/** Properties of `AWS::Lambda::EventSourceMapping`: a table's stream to a function that reports failures by record. */
export const EventSourceProperties = z.strictObject({
  EventSourceArn: z
    .string()
    .regex(/:table\/.+\/stream\/local$/, "only streams of tables can be event sources"),
  FunctionName: z.string(),
  BatchSize: z.number().int().positive().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: FilterPattern })) })
    .default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  MaximumBatchingWindowInSeconds: z.number().optional(),
  MaximumRecordAgeInSeconds: z.number().optional(),
  MaximumRetryAttempts: z.number().int().default(-1),
  ParallelizationFactor: z.number().optional(),
  // Records live in memory and only from the start on, so both positions are the same.
  StartingPosition: z.enum(["LATEST", "TRIM_HORIZON"]),
});
export type EventSourceProperties = z.infer<typeof EventSourceProperties>;
