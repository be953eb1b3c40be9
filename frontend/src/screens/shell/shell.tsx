import { useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { useSessionStatus } from "@/features/auth/use-session-status";
import { useLive } from "@/features/live/use-live";
import { useGlobalShortcuts } from "@/shared/actions/shortcuts";
import { withRest } from "@/shared/i18n/i18n";
import { setZone } from "@/shared/lib/dates";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { WhenOpened } from "@/shared/ui/when-opened";
import { whenIdle } from "@/shared/lib/when-idle";
import { BottomBar } from "./bottom-bar";
import { OfflineBanner } from "./offline-banner";
import { loadCreate, QuickCreate } from "./quick-create";
import classes from "./shell.module.css";
import { Sidebar } from "./sidebar";
import { useShellActions } from "./use-shell-actions";

const loadPalette = () => withRest(import("@/features/search/palette"));
const loadHelp = () => import("./help-dialog");
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const HelpDialog = lazy(async () => ({ default: (await withRest(loadHelp())).HelpDialog }));
const ConfirmBanner = lazy(async () => ({
  default: (await withRest(import("./confirm-banner"))).ConfirmBanner,
}));
const LoginOverlay = lazy(async () => ({
  default: (await withRest(import("@/features/auth/login-overlay"))).LoginOverlay,
}));

/** The frame of every page inside: where one can go, the palette, the help, the sign-in over an ended session. */
export function Shell() {
  const { t } = useLingui();
  const me = useMe();
  const isPhone = useIsPhone();
  const isLost = useSessionStatus() === "lost";
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isSidebarOpen, setSidebarOpen] = useState(true);
  setZone(me.account.time_zone);
  useGlobalShortcuts();
  useLive(me.account.id, me.user.id);
  // Fetched ahead, so that what is typed right after Ctrl+K is not lost.
  useEffect(
    () => whenIdle(() => void Promise.allSettled([loadPalette(), loadHelp(), loadCreate()])),
    [],
  );
  useShellActions({
    openPalette: () => setPaletteOpen(true),
    openHelp: () => setHelpOpen(true),
    toggleSidebar: () => setSidebarOpen((isOpen) => !isOpen),
  });
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t`К содержанию`}
      </a>
      {!isPhone && isSidebarOpen && (
        <Sidebar onSearch={() => setPaletteOpen(true)} onHelp={() => setHelpOpen(true)} />
      )}
      <main id="content" className={classes.content} tabIndex={-1}>
        <OfflineBanner />
        <Suspense>{!me.user.email_confirmed && <ConfirmBanner />}</Suspense>
        <Outlet />
      </main>
      {isPhone && <BottomBar onSearch={() => setPaletteOpen(true)} />}
      <QuickCreate />
      <WhenOpened opened={isPaletteOpen}>
        <Palette opened={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
      </WhenOpened>
      <WhenOpened opened={isHelpOpen}>
        <HelpDialog opened={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </WhenOpened>
      <WhenOpened opened={isLost}>
        <LoginOverlay opened={isLost} login={me.user.login} />
      </WhenOpened>
    </div>
  );
}
