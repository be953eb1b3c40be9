// One firm per worker, made through the API; each test signs in anew, because a refresh token is good for one tab.
import {
  type APIRequestContext,
  test as base,
  type BrowserContext,
  expect,
  type Page,
} from "@playwright/test";
import type {
  ApiKeysNewApiKey,
  CatalogueCreate,
  CatalogueProduct,
  ClientsCompany,
  ClientsContact,
  ClientsCreateCompany,
  ClientsCreateContact,
  DealsCreate,
  DealsDeal,
  DocumentsCreate,
  DocumentsDocument,
  LegalEntitiesLegalEntity,
  PipelinesPipeline,
  RequisitesRequisites,
  SavedViewsCreate,
  SavedViewsSavedView,
  SessionsOpened,
} from "../../src/shared/api/generated/types.gen.ts";

export type Firm = { login: string; password: string; name: string };

type Stamp = { company: string; login: string; address: string };

/** The owner of the firm that the server shows. */
export const DEMO: Firm = {
  login: "anna",
  password: "svetlo-i-teplo-2026",
  name: "ООО «Светлый дом»",
};

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

  read<T>(path: string): Promise<T> {
    return this.send("GET", path);
  }

  /** All pages of a list. */
  async readAll<T>(path: string): Promise<T[]> {
    const found: T[] = [];
    let cursor: string | null | undefined;
    do {
      const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const page = await this.read<{ items: T[]; next_cursor?: string | null }>(
        `${path}&limit=200${from}`,
      );
      found.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor);
    return found;
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

  /** The first requisites of a company, or those that follow a version. */
  setRequisites(id: string, day: string, requisites: RequisitesRequisites, version = 0) {
    return this.send("PUT", `/companies/${id}/requisites/${day}`, requisites, version);
  }

  /** The own firm has what invoices and acts must have; it pays no VAT. */
  async fillOwnFirm(): Promise<void> {
    type Entity = LegalEntitiesLegalEntity;
    const { items } = await this.send<{ items: Entity[] }>("GET", "/legal-entities");
    const [own] = items;
    const day = own?.requisites.at(-1)?.valid_from;
    if (!own || !day) throw new Error("the account has no own firm");
    const path = `/legal-entities/${own.id}`;
    const requisites: RequisitesRequisites = {
      form: "organisation",
      short_name: "ООО «Твинс»",
      inn: "6731067957",
      kpp: "673201001",
      legal_address: "214000, г. Смоленск, ул. Ленина, д. 1",
      accounts: [
        { bik: "047888760", bank_name: "ПАО «Промсвязьбанк»", account: "40702810782000374002" },
      ],
    };
    const { version } = await this.send<Entity>(
      "PUT",
      `${path}/requisites/${day}`,
      requisites,
      own.version,
    );
    const rest = {
      regimes: [
        {
          valid_from: "2026-01-01",
          regime: "simplified_income",
          vat: "exempt",
          exemption_ground: "п. 1 ст. 145 НК РФ",
        },
      ],
      signatories: [
        { office: "head", signer: { name: "Иванов Иван Иванович", post: "Директор" } },
        { office: "chief_accountant", signer: { name: "Петрова Анна Ивановна" } },
      ],
    };
    await this.send("PATCH", path, rest, version);
  }

  getDeal(id: string): Promise<DealsDeal> {
    return this.send("GET", `/deals/${id}`);
  }

  async rename(id: string, title: string): Promise<void> {
    const { version } = await this.getDeal(id);
    await this.send("PATCH", `/deals/${id}`, { title }, version);
  }

  async move(id: string, stageName: string): Promise<void> {
    const { version } = await this.getDeal(id);
    const { stages } = await this.pipeline();
    const stage = stages.find(({ name }) => name === stageName);
    await this.send("POST", `/deals/${id}/move`, { stage_id: stage?.id }, version);
  }

  async win(id: string): Promise<void> {
    const { version } = await this.getDeal(id);
    await this.send("POST", `/deals/${id}/win`, {}, version);
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

  createDocument(document: DocumentsCreate): Promise<DocumentsDocument> {
    return this.send("POST", "/documents", document);
  }

  createProduct(product: CatalogueCreate): Promise<CatalogueProduct> {
    return this.send("POST", "/products", product);
  }

  createView(view: SavedViewsCreate): Promise<SavedViewsSavedView> {
    return this.send("POST", "/saved-views", view);
  }

  /** The list of deals begins with it, or not with it any more. */
  chooseView(id: string, isDefault: boolean): Promise<SavedViewsSavedView> {
    return this.send("POST", `/saved-views/${id}/default`, { is_default: isDefault });
  }

  /** A key with which the firm's site sends requests. */
  async siteKey(): Promise<string> {
    const key = { name: "Сайт", scopes: ["deals.create", "clients.create"] };
    const made = await this.send<ApiKeysNewApiKey>("POST", "/api-keys", key);
    return made.secret_key ?? "";
  }

  /** Somebody asks on the site. */
  async ask(key: string, title: string, phone: string, text: string): Promise<DealsDeal> {
    const response = await this.request.post("/api/v1/deals", {
      headers: { "X-API-Key": key },
      data: {
        title,
        contact: { first_name: `Клиент ${title}`, phones: [phone] },
        source: { domain: "shop.example", request_text: text },
      },
    });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as DealsDeal;
  }

  /** What the server says of the page that is shown. */
  report<T>(path: string): Promise<T> {
    return this.send("GET", `/reports/${path}`);
  }

  endOtherSessions(): Promise<void> {
    return this.send("POST", "/sessions/end-all");
  }
}

/** Waits until nothing loads any more; the stream of live events, which never ends, is let go. */
export async function settle(page: Page): Promise<void> {
  await page.context().route("**/events/live", (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await page.waitForLoadState("networkidle");
}

/** Signs in whoever asks; of a page it sets the cookie. */
export async function begin(request: APIRequestContext, firm: Firm): Promise<string> {
  const response = await request.post("/api/v1/sessions", {
    data: { login: firm.login, password: firm.password },
  });
  expect(response.ok(), await response.text()).toBe(true);
  const session = (await response.json()) as SessionsOpened;
  return session.access_token;
}

/** A firm of its own, for tests that change how its owner comes in. */
export async function newFirm(request: APIRequestContext): Promise<Firm> {
  const { company, login, address } = stamp();
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
  return firm;
}

/** What broke in any page of a browser: an error that nobody caught, a promise whose failure nobody heard. */
function brokenIn(context: BrowserContext): string[] {
  const broken: string[] = [];
  context.on("weberror", (found) => {
    const error = found.error();
    broken.push(error.stack ?? error.message);
  });
  return broken;
}

type TestFixtures = { seller: Page; colleague: Page; api: Api; sale: DealsDeal };
type WorkerFixtures = { firm: Firm };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  firm: [
    async ({ playwright }, provide, worker) => {
      const request = await playwright.request.newContext({
        baseURL: worker.project.use.baseURL ?? "http://localhost:8080",
      });
      const firm = await newFirm(request);
      await request.dispose();
      await provide(firm);
    },
    { scope: "worker" },
  ],
  /** A journey in which a page breaks has failed, whatever else it has seen. */
  context: async ({ context }, provide) => {
    const broken = brokenIn(context);
    await provide(context);
    expect(broken, "errors in the page").toEqual([]);
  },
  /** A page of the firm's owner, signed in, on the board. */
  seller: async ({ page, firm }, provide) => {
    await begin(page.request, firm);
    await page.goto("/board");
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    await provide(page);
  },
  /** The same firm in another browser. */
  colleague: async ({ browser, firm, baseURL }, provide) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: "ru-RU" });
    const broken = brokenIn(context);
    const page = await context.newPage();
    await begin(page.request, firm);
    await provide(page);
    await context.close();
    expect(broken, "errors in the colleague's page").toEqual([]);
  },
  api: async ({ playwright, firm, baseURL }, provide) => {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await provide(new Api(request, await begin(request, firm)));
    await request.dispose();
  },
  /** A deal of which papers can be made: of a firm of its own, since others need theirs without requisites, and open before its owner. */
  sale: async ({ page, playwright, baseURL }, provide) => {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    const firm = await newFirm(request);
    const api = new Api(request, await begin(request, firm));
    await api.fillOwnFirm();
    const company = await api.createCompany({ name: "ООО «Покупатель»" });
    await api.setRequisites(company.id, "2026-01-01", {
      form: "organisation",
      short_name: "ООО «Покупатель»",
      inn: "7736207543",
      kpp: "770401001",
      legal_address: "119021, г. Москва, ул. Льва Толстого, д. 16",
      document_email: "buh@pokupatel.ru",
    });
    const deal = await api.createDeal({
      title: "Стулья",
      company_id: company.id,
      lines: [
        { title: "Стул офисный", quantity: "2", unit: "шт", price: "200.50", vat_rate: "none" },
      ],
    });
    await begin(page.request, firm);
    await page.goto(`/deals/${deal.id}`);
    await provide(deal);
    await request.dispose();
  },
});

export { expect } from "@playwright/test";
