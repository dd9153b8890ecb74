import type * as z from "zod";
import type { Resource } from "../template/stack.ts";
import type { MethodProperties, ResourceProperties } from "./properties.ts";

/** One method of one path: who may call it, and the function that answers. */
export type Route = {
  resourceId: string;
  /** The path with its parameters in braces. */
  resourcePath: string;
  authorization: "AWS_IAM" | "NONE";
  functionArn: string;
};

type Node = {
  path: string;
  methods: Map<string, Route>;
  children: Map<string, Node>;
};

/** The tree of paths that the template declares. */
export type RouteTree = Node;

/** Parameters are decoded. `no-method` is a path that exists without that method, `no-path` one that does not. */
export type Match =
  | { $case: "route"; route: Route; parameters: Record<string, string> }
  | { $case: "no-method" }
  | { $case: "no-path" }
  | { $case: "malformed" };

/** Builds the tree from the API's resources and methods, which refer to each other by id. */
export function routeTree(
  resources: readonly Resource<z.infer<typeof ResourceProperties>>[],
  methods: readonly Resource<z.infer<typeof MethodProperties>>[],
): RouteTree {
  const root: Node = { path: "/", methods: new Map(), children: new Map() };
  const grow = (parentId: string, parent: Node): [string, Node][] =>
    resources
      .filter(({ properties }) => properties.ParentId === parentId)
      .flatMap(({ id, properties: { PathPart } }) => {
        const path = `${parent.path === "/" ? "" : parent.path}/${PathPart}`;
        const node: Node = { path, methods: new Map(), children: new Map() };
        parent.children.set(PathPart, node);
        return [[id, node] as [string, Node], ...grow(id, node)];
      });
  const nodes = new Map<string, Node>([["root", root], ...grow("root", root)]);
  for (const { properties } of methods) {
    const { AuthorizationType, HttpMethod, Integration, ResourceId } = properties;
    const node = nodes.get(ResourceId) ?? root;
    node.methods.set(HttpMethod, {
      resourceId: ResourceId,
      resourcePath: node.path,
      authorization: AuthorizationType,
      functionArn: Integration.Uri,
    });
  }
  return root;
}

/** All routes of a tree, with their methods. */
export function allRoutes(node: RouteTree): { method: string; route: Route }[] {
  const own = [...node.methods].map(([method, route]) => ({ method, route }));
  return [...own, ...[...node.children.values()].flatMap(allRoutes)];
}

/** Finds the route of a request as API Gateway does: a literal segment before a parameter, and `{proxy+}` last. */
export function matchRoute(tree: RouteTree, method: string, path: string): Match {
  const segments = decodeSegments(path);
  if (segments === undefined) return { $case: "malformed" };
  const found = descend(tree, segments);
  if (found === undefined) return { $case: "no-path" };
  const route = found.node.methods.get(method) ?? found.node.methods.get("ANY");
  return route === undefined
    ? { $case: "no-method" }
    : { $case: "route", route, parameters: found.parameters };
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

type Found = { node: Node; parameters: Record<string, string> };

function descend(node: Node, segments: readonly string[]): Found | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.methods.size > 0 ? { node, parameters: {} } : undefined;
  const literal = node.children.get(segment);
  const found = literal && !isParameter(segment) ? descend(literal, rest) : undefined;
  return found ?? viaParameter(node, segment, rest) ?? viaProxy(node, segments);
}

const isParameter = (part: string): boolean => part.startsWith("{");

function viaParameter(node: Node, segment: string, rest: readonly string[]): Found | undefined {
  for (const [part, child] of node.children) {
    if (!isParameter(part) || part.endsWith("+}")) continue;
    const found = descend(child, rest);
    if (found) return { node: found.node, parameters: { ...found.parameters, [part.slice(1, -1)]: segment } };
  }
  return undefined;
}

function viaProxy(node: Node, segments: readonly string[]): Found | undefined {
  for (const [part, child] of node.children) {
    if (part.endsWith("+}")) return { node: child, parameters: { [part.slice(1, -2)]: segments.join("/") } };
  }
  return undefined;
}
