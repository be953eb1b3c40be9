// A signed-in owner with one pipeline; a test adds what it needs with `server.use(answer(…))`.
import { http, HttpResponse } from "msw";
import type {
  GetBoardResponse,
  GetInstallationResponse,
  GetMeResponse,
  ListDealsChangedSinceResponse,
  ListLossReasonsResponse,
  ListPipelinesResponse,
  Problem,
  RefreshSessionResponse,
} from "@/shared/api/generated/types.gen";
import type { Me } from "@/shared/api/types";
import { paperTrail } from "../paper-samples";
import { board, dealMoney, pipeline } from "../samples";

type Method = "get" | "post" | "patch" | "put" | "delete";

const permissions = [
  "deals.read",
  "deals.create",
  "deals.edit",
  "deals.delete",
  "deals.export",
  "catalogue.read",
  "catalogue.manage",
  "views.share",
  "clients.read",
  "clients.create",
  "clients.edit",
  "clients.delete",
  "clients.export",
  "clients.erase",
  "documents.read",
  "documents.edit",
  "documents.issue",
  "documents.export",
  "documents.track",
  "payments.read",
  "payments.edit",
  "tasks.edit",
  "pipelines.manage",
  "dictionaries.read",
  "dictionaries.manage",
  "legal_entities.manage",
  "templates.manage",
  "api_keys.manage",
];

const user: Me["user"] = {
  id: "u1",
  name: "Анна Смирнова",
  login: "anna",
  email: "anna@romashka.ru",
  email_confirmed: true,
  must_change_password: false,
  is_owner: true,
  role: { id: "r1", name: "Владелец" },
  department: null,
  version: 1,
};

const account: Me["account"] = {
  id: "a1",
  name: "Ромашка",
  address: "romashka",
  state: "trial",
  trial_ends_on: "2026-12-10",
  time_zone: "Europe/Moscow",
  version: 1,
};

export const me: Me = {
  user,
  account,
  permissions: permissions.map((name) => ({ name, reach: "all" })),
};

export const session: RefreshSessionResponse = {
  access_token: "token-1",
  expires_in: 600,
  user,
  account,
};

/** `answer<ListDealsResponse>("get", "/deals", …)`: a typed body, checked against the contract. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the contract's type
export function answer<T extends object>(method: Method, path: string, body: T, status = 200) {
  return http[method](`*/api/v1${path}`, () => HttpResponse.json(body, { status }));
}

export function refuse(
  method: Method,
  path: string,
  problem: Partial<Problem> & { status: number; code: string },
) {
  const body: Problem = {
    type: "about:blank",
    title: "",
    request_id: "req-1",
    errors: [],
    ...problem,
  };
  return http[method](`*/api/v1${path}`, () =>
    HttpResponse.json(body, {
      status: problem.status,
      headers: { "Content-Type": "application/problem+json" },
    }),
  );
}

export function page<T>(items: T[]): { items: T[]; next_cursor: null } {
  return { items, next_cursor: null };
}

export const installation: GetInstallationResponse = {
  mode: "service",
  needs_setup: false,
  account: null,
  base_domain: "canape.ru",
  offer: { version: "1", url: "/offer" },
  privacy: { version: "1", url: "/privacy" },
  support: null,
  development_mail: false,
  has_party_directory: false,
};

export const handlers = [
  answer<RefreshSessionResponse>("post", "/sessions/refresh", session),
  answer<GetInstallationResponse>("get", "/public/installation", installation),
  answer<GetMeResponse>("get", "/me", me),
  answer<GetBoardResponse>("get", "/board", board([])),
  answer<ListPipelinesResponse>("get", "/pipelines", page([pipeline()])),
  answer("get", "/users", page([])),
  answer("get", "/documents", page([])),
  answer("get", "/documents/:id/paper_trail", paperTrail()),
  answer("get", "/documents/:id/files", page([])),
  answer("get", "/originals", page([])),
  answer("get", "/payments", page([])),
  answer("get", "/payments/suggestions", page([])),
  answer("get", "/legal-entities", page([])),
  answer("get", "/opening-balances", page([])),
  answer("get", "/signature-agreements", page([])),
  answer("get", "/companies/:id/events", page([])),
  answer("get", "/contacts/:id/events", page([])),
  answer("get", "/contacts/:id/consents", page([])),
  answer("get", "/contacts/:id/erasure", { act: null }),
  answer("get", "/document-templates", page([])),
  answer("get", "/recurrences", page([])),
  http.get("*/api/v1/deals/:id/money", () => HttpResponse.json(dealMoney())),
  answer("get", "/saved-views", page([])),
  answer("get", "/saved-reports", page([])),
  answer("get", "/sales-events", page([])),
  answer<ListDealsChangedSinceResponse>("get", "/reports/changed-since", page([])),
  answer("get", "/departments", page([])),
  answer<ListLossReasonsResponse>(
    "get",
    "/loss-reasons",
    page([{ id: "l1", name: "Дорого", position: 1, is_archived: false, version: 1 }]),
  ),
  // Nothing happens elsewhere unless a test says so; refused for good, the page does not ask again.
  refuse("get", "/events/live", { status: 403, code: "permission_denied" }),
];
