// What a browser has and jsdom has not, and the API played by MSW.
import { notifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { session } from "@/shared/api/session";
import { server } from "./msw/server";
import { pagesOpened } from "./render";

// A page's first test also loads its code, on a machine that may be busy.
configure({ asyncUtilTimeout: 20_000 });

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
Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get: () => 800 });
Object.defineProperty(HTMLElement.prototype, "offsetWidth", { get: () => 1200 });
Object.defineProperty(HTMLElement.prototype, "scrollHeight", { get: () => 1_000_000 });
Element.prototype.scrollTo = function scroll(to?: ScrollToOptions | number): void {
  if (typeof to !== "object") return;
  this.scrollTop = to.top ?? this.scrollTop;
  this.dispatchEvent(new Event("scroll"));
};
Element.prototype.scrollIntoView = nothing;
window.scrollTo = nothing;

// A library that waits a moment past the page's end (a list's last scroll) would wake up
// after jsdom is gone: what a file's tests began ends with them.
const waiting = new Set<ReturnType<typeof setTimeout>>();
const begin = globalThis.setTimeout;
vi.stubGlobal(
  "setTimeout",
  Object.assign((...call: Parameters<typeof begin>) => {
    const timer = begin(...call);
    waiting.add(timer);
    return timer;
  }, begin),
);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(async () => {
  await pagesOpened();
  cleanup();
  // Its messages live in a module, not in the page.
  notifications.clean();
  server.resetHandlers();
  localStorage.clear();
  session.end();
});
afterAll(() => {
  server.close();
  waiting.forEach(clearTimeout);
});
