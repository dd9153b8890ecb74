/** When a call was sent and when it was answered, in any unit that orders them. */
export type Interval = { startedAt: number; endedAt: number };

/**
 * The longest chain of calls of which each was sent after the one before was answered: how many round trips a request waits for,
 * one after the other. Calls that overlap waited for nothing of each other.
 */
export function sequentialTrips(calls: readonly Interval[]): number {
  let trips = 0;
  let answeredAt = Number.NEGATIVE_INFINITY;
  // Whoever takes the call that is answered first leaves most room for others.
  for (const { startedAt, endedAt } of calls.toSorted((a, b) => a.endedAt - b.endedAt)) {
    if (startedAt < answeredAt) continue;
    trips += 1;
    answeredAt = endedAt;
  }
  return trips;
}
