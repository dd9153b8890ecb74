/** How much is measured. */
export type Scale = {
  cpuRuns: number;
  allocationRuns: number;
  /** Seconds for which requests arrive. */
  arrivalSeconds: number;
  coldStarts: number;
  memoryRequests: number;
  /** Checks that an outage has left behind. */
  backlog: number;
};

/** Decisions a second of a provider with ten million a year. */
const USUAL_PER_SECOND = 10_000_000 / (365 * 86_400);

/** An hour at ten times the usual rate. */
const BACKLOG = Math.round(10 * USUAL_PER_SECOND * 3600);

/** All of it, which takes about a quarter of an hour on two cores. */
export const FULL: Scale = {
  cpuRuns: 1000,
  allocationRuns: 300,
  arrivalSeconds: 20,
  coldStarts: 15,
  memoryRequests: 100_000,
  backlog: BACKLOG,
};

/** A tenth, to see that it runs; its figures at p99 mean little. */
export const QUICK: Scale = {
  cpuRuns: 100,
  allocationRuns: 30,
  arrivalSeconds: 3,
  coldStarts: 5,
  memoryRequests: 4000,
  backlog: 400,
};
