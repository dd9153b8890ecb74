import * as z from "zod";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { Refusal } from "../refusal.ts";
import type { Resource } from "../template/stack.ts";

/** Properties of `Custom::Trigger`: a function that the deployment runs once. */
export const TriggerProperties = z.strictObject({ HandlerArn: z.string() });

/**
 * Runs each trigger's function once, with the moment at which the list was fetched. Throws a
 * `Refusal` naming the trigger when its function fails, as the deployment would.
 */
export async function runTriggers(
  triggers: readonly Resource<z.infer<typeof TriggerProperties>>[],
  functions: FunctionPool,
  fetchedAt: Date,
): Promise<void> {
  for (const { id, properties } of triggers) {
    const invoked = await functions.invoke(properties.HandlerArn, { checkedAt: fetchedAt.toISOString() });
    if (invoked.$case === "timeout") throw new Refusal(`${id}: its function did not end within its timeout`);
    if (invoked.$case === "error")
      throw new Refusal(`${id}: its function failed: ${firstLine(invoked.error)}`);
  }
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";
