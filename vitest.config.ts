import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Commands are tested in processes of their own, a hundred of them: each would strip and compile the same files again.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "sallyport-compile-cache") },
  },
});
