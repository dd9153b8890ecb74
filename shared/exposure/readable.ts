import * as z from "zod";

/**
 * What a read of the ledger answers; undefined when the item is not what it should be, which waiting does not mend. An outage
 * throws as it does.
 */
export async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}
