import * as z from "zod";

/** Present or not, it changes nothing about what runs locally. */
const unread = z.unknown().optional();

const Resource = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: unread,
  Condition: z.string().optional(),
  Metadata: unread,
  DeletionPolicy: unread,
  UpdateReplacePolicy: unread,
});

/** A synthesized CloudFormation template: its sections are a closed set, so that a new one is refused, not skipped. */
export const Template = z.strictObject({
  Resources: z.record(z.string(), Resource),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  // Conditions hold the CDK's metadata switch, Rules and Parameters its bootstrap check; see `openStack` for a
  // resource under a condition.
  Conditions: unread,
  Parameters: unread,
  Rules: unread,
  Outputs: unread,
  Description: unread,
});
export type Template = z.infer<typeof Template>;
