import { createRouter } from "@tanstack/react-router";
import { routeTree } from "@/routes.gen";
import { plainSearch } from "@/shared/lib/search-params";
import { pending } from "@/shared/ui/states/route-pending";
import { queryClient } from "./query-client";

export const router = createRouter({
  routeTree,
  ...plainSearch,
  context: { queryClient },
  defaultPreload: "intent",
  // The Query cache decides what is fresh; the router would only repeat it.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  ...pending,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
