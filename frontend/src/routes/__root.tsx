import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { NotFound } from "@/shared/ui/states/not-found";
import { RouteError } from "@/shared/ui/states/route-error";

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});

const Toasts = lazy(async () => ({
  default: (await import("@/shared/ui/toast-view")).Toasts,
}));

/** Messages live inside the router: they carry links. */
function Root() {
  return (
    <>
      <Outlet />
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  );
}
