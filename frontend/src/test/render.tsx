import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, vi } from "vitest";
import { routeTree } from "@/routes.gen";
import { plainSearch } from "@/shared/lib/search-params";
import { pending } from "@/shared/ui/states/route-pending";
import { theme } from "@/shared/ui/theme";

const opened: { state: { isLoading: boolean } }[] = [];

/** A page that is still being opened when its test ends would be opened into nothing. */
export async function pagesOpened(): Promise<void> {
  const last = opened.splice(0);
  await vi.waitFor(() => expect(last.some(({ state }) => state.isLoading)).toBe(false), 5_000);
}

function client(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}

function Surroundings({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}

/** The real route tree at an address, as a browser would show it. */
export function renderPage(
  path: string,
  queries = client(),
): RenderResult & { queries: QueryClient } {
  const router = createRouter({
    routeTree,
    ...plainSearch,
    ...pending,
    context: { queryClient: queries },
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultPreload: false,
  });
  opened.push(router);
  const page = render(
    <Surroundings queries={queries}>
      <RouterProvider router={router} />
    </Surroundings>,
  );
  return { ...page, queries };
}

export function renderPart(part: ReactNode): RenderResult {
  return render(<Surroundings queries={client()}>{part}</Surroundings>);
}
