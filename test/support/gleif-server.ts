import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { LegalEntity, ParentReport } from "../../shared/identity/legal-entity/legal-entity.ts";

/** A server on this machine that listens, its address, and the paths it was asked for. */
export type ListeningServer = { url: string; asked: string[]; close(): Promise<void> };

/** Starts a server on a free port. */
export async function listen(listener: RequestListener): Promise<ListeningServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Plays GLEIF's API v1: what it answers under each path, 404 under any other. */
export const gleifServer = (entities: readonly LegalEntity[]): Promise<ListeningServer> => {
  const bodies = new Map(entities.flatMap(pathsOf));
  return listen((request, response) => {
    const body = bodies.get(request.url ?? "");
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/vnd.api+json" });
    response.end(JSON.stringify(body ?? { errors: [{ status: "404", title: "Not Found" }] }));
  });
};

function pathsOf(entity: LegalEntity): [string, unknown][] {
  const root = `/lei-records/${entity.lei}`;
  return [
    [root, recordBody(entity)],
    ...parentPaths(`${root}/direct-parent`, entity.lei, entity.directParent),
    ...parentPaths(`${root}/ultimate-parent`, entity.lei, entity.ultimateParent),
  ];
}

function parentPaths(path: string, lei: string, report: ParentReport): [string, unknown][] {
  switch (report.report) {
    case "parent":
      return [[path, recordBody({ ...report, legalCountry: report.headquartersCountry, otherNames: [] })]];
    case "exception":
      return [[`${path}-reporting-exception`, exceptionBody(lei, report.reason)]];
    case "missing":
      return [];
  }
}

const exceptionBody = (lei: string, reason: string) => ({
  data: {
    type: "reporting-exceptions",
    id: "1",
    attributes: { lei, category: "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT", reason, reference: null },
  },
});

/** A record as the API writes it, with fields that nobody reads. */
export function recordBody(entity: Omit<LegalEntity, "directParent" | "ultimateParent">) {
  const address = (country: string) => ({
    language: "en",
    addressLines: ["1 High Street"],
    city: "A",
    region: null,
    country,
  });
  const [first, ...others] = entity.otherNames.map((name) => ({
    name,
    language: "en",
    type: "TRADING_OR_OPERATING_NAME",
  }));
  return {
    meta: { goldenCopy: { publishDate: "2026-11-25T00:00:00Z" } },
    data: {
      type: "lei-records",
      id: entity.lei,
      attributes: {
        lei: entity.lei,
        entity: {
          legalName: { name: entity.legalName, language: "en" },
          otherNames: first === undefined ? [] : [first],
          transliteratedOtherNames: others,
          legalAddress: address(entity.legalCountry),
          headquartersAddress: address(entity.headquartersCountry),
          registeredAt: { id: "RA000242", other: null },
          status: entity.entityStatus,
        },
        registration: {
          initialRegistrationDate: "2020-03-01T00:00:00Z",
          status: entity.registrationStatus,
          nextRenewalDate:
            entity.nextRenewalDate === undefined ? null : `${entity.nextRenewalDate}T00:00:00Z`,
        },
        bic: null,
      },
      links: { self: "https://api.gleif.org/api/v1/lei-records" },
    },
  };
}
