import { lazy, Suspense } from "react";
import type { SettingsPage } from "../settings/settings-pages";

const PageIcon = lazy(async () => ({
  default: (await import("../settings/page-icon")).PageIcon,
}));

type Props = { to: SettingsPage["to"]; size: number };

/** Its place is kept until it comes. */
export function SettingsIcon({ to, size }: Props) {
  return (
    <Suspense fallback={<span style={{ width: size, height: size, flex: "none" }} />}>
      <PageIcon to={to} size={size} />
    </Suspense>
  );
}
