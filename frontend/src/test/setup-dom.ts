// What a browser has and jsdom has not, and the API played by MSW.
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { session } from "@/shared/api/session";
import { server } from "./msw/server";

// A page's first test also loads its code, on a machine that may be busy.
configure({ asyncUtilTimeout: 5_000 });

const nothing = (): void => undefined;

class Observer {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: nothing,
  removeEventListener: nothing,
}));
vi.stubGlobal("ResizeObserver", Observer);
vi.stubGlobal("IntersectionObserver", Observer);
Object.defineProperty(document, "fonts", {
  value: { addEventListener: nothing, removeEventListener: nothing },
});
// A screen for virtual lists: what has no height draws no rows.
Object.defineProperty(Element.prototype, "clientHeight", { get: () => 800 });
Object.defineProperty(Element.prototype, "clientWidth", { get: () => 1200 });
Element.prototype.scrollTo = nothing;
Element.prototype.scrollIntoView = nothing;
window.scrollTo = nothing;

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  session.end();
});
afterAll(() => server.close());
