// One firm per worker, made through the API; each test signs in anew, because a refresh token is good for one tab.
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import type {
  ClientsCompany,
  ClientsContact,
  ClientsCreateCompany,
  ClientsCreateContact,
  DealsCreate,
  DealsDeal,
  PipelinesPipeline,
  SessionsOpened,
} from "../../src/shared/api/generated/types.gen.ts";

export type Firm = { login: string; password: string; name: string };

type Stamp = { company: string; login: string; address: string };

/** Names that no other run has used. */
export function stamp(): Stamp {
  const id = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  return { company: `ООО «Проверка ${id}»`, login: `e2e-${id}`, address: `e2e-${id}` };
}

export const PASSWORD = "верный конь батарея скрепка";

/** What a test does behind the page's back, as another program of the same firm would. */
export class Api {
  private readonly request: APIRequestContext;
  private readonly token: string;

  constructor(request: APIRequestContext, token: string) {
    this.request = request;
    this.token = token;
  }

  private async send<T>(method: string, path: string, data?: object, version?: number): Promise<T> {
    const response = await this.request.fetch(`/api/v1${path}`, {
      method,
      ...(data && { data }),
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(version !== undefined && { "If-Match": `"${version}"` }),
      },
    });
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true);
    return response.status() === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  createDeal(deal: DealsCreate): Promise<DealsDeal> {
    return this.send("POST", "/deals", deal);
  }

  createContact(contact: ClientsCreateContact): Promise<ClientsContact> {
    return this.send("POST", "/contacts", contact);
  }

  createCompany(company: ClientsCreateCompany): Promise<ClientsCompany> {
    return this.send("POST", "/companies", company);
  }

  getDeal(id: string): Promise<DealsDeal> {
    return this.send("GET", `/deals/${id}`);
  }

  async rename(id: string, title: string): Promise<void> {
    const { version } = await this.getDeal(id);
    await this.send("PATCH", `/deals/${id}`, { title }, version);
  }

  async pipeline(): Promise<PipelinesPipeline> {
    const { items } = await this.send<{ items: PipelinesPipeline[] }>("GET", "/pipelines");
    const found = items.find((item) => item.is_default) ?? items[0];
    if (!found) throw new Error("the firm has no pipeline");
    return found;
  }

  async stages(): Promise<string[]> {
    const { stages } = await this.pipeline();
    return stages.toSorted((left, right) => left.position - right.position).map(({ name }) => name);
  }

  endOtherSessions(): Promise<void> {
    return this.send("POST", "/sessions/end-all");
  }
}

async function begin(request: APIRequestContext, firm: Firm): Promise<string> {
  const response = await request.post("/api/v1/sessions", {
    data: { login: firm.login, password: firm.password },
  });
  expect(response.ok(), await response.text()).toBe(true);
  const session = (await response.json()) as SessionsOpened;
  return session.access_token;
}

type TestFixtures = { seller: Page; api: Api };
type WorkerFixtures = { firm: Firm };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  firm: [
    async ({ playwright }, provide, worker) => {
      const { company, login, address } = stamp();
      const request = await playwright.request.newContext({
        baseURL: worker.project.use.baseURL ?? "http://localhost:8080",
      });
      const firm = { login, password: PASSWORD, name: company };
      const response = await request.post("/api/v1/sign-up", {
        data: {
          company,
          name: "Анна Смирнова",
          email: `${login}@example.org`,
          phone: "+7 912 345-67-89",
          login,
          password: firm.password,
          address,
          accept_offer: true,
        },
      });
      expect(response.ok(), await response.text()).toBe(true);
      await request.dispose();
      await provide(firm);
    },
    { scope: "worker" },
  ],
  /** A page of the firm's owner, signed in, on the board. */
  seller: async ({ page, firm }, provide) => {
    await begin(page.request, firm);
    await page.goto("/board");
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    await provide(page);
  },
  api: async ({ playwright, firm, baseURL }, provide) => {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await provide(new Api(request, await begin(request, firm)));
    await request.dispose();
  },
});

export { expect } from "@playwright/test";
