import { expect, test } from "vitest";
import * as z from "zod";
import { openStack } from "../../../../infra/local/template/stack.ts";
import { Template } from "../../../../infra/local/template/template.ts";

const open = (Resources: object, sections: object = {}) =>
  openStack(Template.parse({ Resources, ...sections }), "http://127.0.0.1:1");

const Anything = z.looseObject({});

test("references answer as the embedded servers name things", () => {
  const stack = open({
    Queue1: { Type: "AWS::SQS::Queue" },
    Lists1: { Type: "AWS::S3::Bucket" },
    Hook1: {
      Type: "AWS::Lambda::Function",
      Properties: { Queue: { Ref: "Queue1" }, Bucket: { Ref: "Lists1" }, Region: { Ref: "AWS::Region" } },
    },
    Version1: { Type: "AWS::Lambda::Version", Properties: { FunctionName: { Ref: "Hook1" } } },
    Stage1: { Type: "AWS::ApiGateway::Stage", Properties: { StageName: "live" } },
  });
  expect(stack.resourcesOf("AWS::Lambda::Function", Anything)).toEqual([
    {
      id: "Hook1",
      properties: { Queue: "http://127.0.0.1:1/000000000000/Queue1", Bucket: "lists1", Region: "us-east-1" },
    },
  ]);
  expect(stack.ref("Version1")).toBe("arn:aws:lambda:us-east-1:000000000000:function:Hook1:1");
  expect(stack.ref("Stage1")).toBe("live");
});

test("a key keeps its id between starts", () => {
  const keys = { Signing: { Type: "AWS::KMS::Key" }, Data: { Type: "AWS::KMS::Key" } };
  expect(open(keys).ref("Signing")).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(open(keys).ref("Signing")).toBe(open(keys).ref("Signing"));
  expect(open(keys).ref("Signing")).not.toBe(open(keys).ref("Data"));
});

test("properties without a meaning on one machine are not read, not even their references", () => {
  const stack = open({
    Table1: {
      Type: "AWS::DynamoDB::Table",
      Properties: { SSESpecification: { "Fn::If": ["No", 1, 2] }, BillingMode: "x" },
    },
  });
  expect(stack.resourcesOf("AWS::DynamoDB::Table", Anything)[0]?.properties).toEqual({ BillingMode: "x" });
});

test.for([
  {
    fact: "an unknown type",
    resources: { Vpc1: { Type: "AWS::EC2::VPC" } },
    sentence: /^Vpc1 .*AWS::EC2::VPC/,
  },
  {
    fact: "a condition",
    resources: { Queue1: { Type: "AWS::SQS::Queue", Condition: "IsProduction" } },
    sentence: /^Queue1 .*IsProduction/,
  },
])("rejects $fact when it is opened", ({ resources, sentence }) => {
  expect(() => open(resources)).toThrow(sentence);
});

test.for([
  { fact: "an unknown property", properties: { FifoQueue: true }, sentence: /^Queue1: .*FifoQueue/ },
  {
    fact: "an unknown intrinsic",
    properties: { Known: { "Fn::Base64": "x" } },
    sentence: /^Queue1: .*Fn::Base64/,
  },
  {
    fact: "a malformed intrinsic",
    properties: { Known: { "Fn::Join": "x" } },
    sentence: /^Queue1: a malformed intrinsic/,
  },
  { fact: "a reference to nothing", properties: { Known: { Ref: "Gone" } }, sentence: /^Queue1: Gone/ },
  {
    fact: "an unknown attribute",
    properties: { Known: { "Fn::GetAtt": ["Queue1", "Age"] } },
    sentence: /^Queue1: .*Age/,
  },
])("rejects $fact, naming the resource", ({ properties, sentence }) => {
  const stack = open({ Queue1: { Type: "AWS::SQS::Queue", Properties: properties } });
  const schema = z.strictObject({ Known: z.unknown().optional() });
  expect(() => stack.resourcesOf("AWS::SQS::Queue", schema)).toThrow(sentence);
});

test("rejects a section that could change what runs", () => {
  expect(() => Template.parse({ Resources: {}, Transform: "AWS::Serverless" })).toThrow(/Transform/);
});

test("the only resource of a type is found by the beginning of its id, and several are an error", () => {
  const stack = open({ Queue1: { Type: "AWS::SQS::Queue" }, Queue2: { Type: "AWS::SQS::Queue" } });
  expect(stack.only("AWS::SQS::Queue", "Queue2")).toBe("Queue2");
  expect(() => stack.only("AWS::SQS::Queue", "Queue")).toThrow(/several/);
  expect(() => stack.only("AWS::SQS::Queue", "Other")).toThrow(/no resources/);
});
