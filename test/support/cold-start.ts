import { afterEach, beforeEach, vi } from "vitest";
import { NOW } from "./a-request.ts";
import { capturedLog, mockAws, stubEnvironment } from "./mocked-aws.ts";

/** What a test of a deployed function sees: AWS in memory, and the lines logged. Made anew for each test. */
export type Deployed = { aws: ReturnType<typeof mockAws>; lines: string[] };

/** Gives every test of a file a fresh process: modules, environment, clients and a clock that stands still at `NOW`. */
export function freshProcess(): Deployed {
  const deployed = {} as Deployed;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    vi.resetModules();
    stubEnvironment();
    Object.assign(deployed, { aws: mockAws(), lines: capturedLog() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  return deployed;
}
