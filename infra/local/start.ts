import { createWriteStream, mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { writeExamples } from "./examples.ts";
import { greeting } from "./greeting.ts";
import { HELP, parseOptions, type StartOptions } from "./options.ts";
import { Refusal } from "./refusal.ts";

const PROJECT = join(import.meta.dirname, "../..");
const LOG_FILE = "cdk.out/functions.log";

/** Starts the local stack and runs it until a signal ends it. */
async function main(options: StartOptions, ending: AbortSignal): Promise<void> {
  const { verbose, help: _answered, ...chosen } = options;
  // Loaded late, so that mistakes on the command line are answered at once.
  enableCompileCache();
  const { startLocal } = await import("./start-local.ts");
  const stack = await startLocal({
    ...chosen,
    progress: (line) => console.error(`${line} …`),
    log: verbose ? (name, line) => console.error(`${name}: ${line}`) : logToFile(),
    signal: ending,
  });
  writeExamples(PROJECT, new Date());
  const places = {
    url: stack.url,
    endpoints: stack.endpoints,
    queueUrl: stack.ref("AWS::SQS::Queue", "EscalationsQueue"),
    tableName: stack.ref("AWS::DynamoDB::Table"),
    dataKeyId: stack.ref("AWS::KMS::Key", "DataKey"),
  };
  console.log(await greeting({ ...places, logFile: verbose ? undefined : LOG_FILE }));

  void stack.warmUp();
  if (!ending.aborted) await new Promise((resolve) => ending.addEventListener("abort", resolve));
  await stack.stop();
}

function logToFile() {
  mkdirSync(dirname(LOG_FILE), { recursive: true });
  const file = createWriteStream(LOG_FILE);
  return (name: string, line: string) => void file.write(`${name}: ${line}\n`);
}

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ending.abort());
try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await main(options, ending.signal);
  process.exit(0);
} catch (error) {
  // A signal that ends the start in its middle is no failure.
  if (ending.signal.aborted) process.exit(0);
  if (!(error instanceof Refusal)) throw error;
  console.error(`sallyport: ${error.message}`);
  process.exit(2);
}
