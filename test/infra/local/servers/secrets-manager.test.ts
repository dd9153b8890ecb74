import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startSecretsManager } from "../../../../infra/local/servers/secrets-manager.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const file = join(temporaryFolder(), "secret.json");
let server: Awaited<ReturnType<typeof startSecretsManager>>;
let client: SecretsManagerClient;
beforeEach(async () => {
  writeFileSync(file, "one");
  server = await startSecretsManager({ known: file });
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  client = new SecretsManagerClient({ endpoint: server.url, region: "us-east-1", credentials });
});
afterEach(() => server.stop());

const read = async (SecretId: string) =>
  (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString;

test("the real client reads a file, as it is at the time", async () => {
  expect(await read("known")).toBe("one");
  writeFileSync(file, "two");
  expect(await read("known")).toBe("two");
});

test.for(["unknown", "__proto__", file])("there is no secret `%s`", async (name) => {
  await expect(read(name)).rejects.toThrow(ResourceNotFoundException);
});

test("a file that is gone is no secret", async () => {
  rmSync(file);
  await expect(read("known")).rejects.toThrow(ResourceNotFoundException);
});

test("it does nothing but read, and answers what it cannot read", async () => {
  await expect(client.send(new ListSecretsCommand({}))).rejects.toMatchObject({
    name: "UnknownOperationException",
  });
  const headers = { "x-amz-target": "secretsmanager.GetSecretValue" };
  const answer = await fetch(server.url, { method: "POST", headers, body: "{" });
  expect([answer.status, await answer.json()]).toEqual([400, { __type: "ValidationException" }]);
});

test("it listens on this machine alone", () => {
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
});
