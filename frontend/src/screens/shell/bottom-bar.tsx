import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import { IconDots, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { WhenOpened } from "@/shared/ui/when-opened";
import { runAction } from "@/shared/actions/registry";

import classes from "./shell.module.css";
import { inBar, useMainPages } from "./use-main-pages";

const InboxBadge = lazy(async () => ({
  default: (await import("@/features/requests/inbox-badge")).InboxBadge,
}));
const MoreSheet = lazy(async () => ({ default: (await import("./more-sheet")).MoreSheet }));

export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const { t, i18n } = useLingui();
  const pages = useMainPages();
  const canCreate = useCan("deals.create");
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <nav className={classes["bottom"]} aria-label={t`Разделы`}>
      {pages.filter(inBar).map(({ to, title, Icon }) => (
        <Link key={to} className={classes["tab"]} to={to} activeOptions={{ includeSearch: false }}>
          <span className={classes["corner"]}>
            <Icon size={22} aria-hidden />
            {to === "/requests" && (
              <Suspense>
                <InboxBadge />
              </Suspense>
            )}
          </span>
          {i18n._(title)}
        </Link>
      ))}
      {canCreate && (
        <UnstyledButton
          className={classes["tab"]}
          aria-label={t`Новая сделка`}
          onClick={() => runAction("deal.create")}
        >
          <span className={classes["plus"]}>
            <IconPlus size={24} aria-hidden />
          </span>
        </UnstyledButton>
      )}
      <UnstyledButton className={classes["tab"]} onClick={onSearch}>
        <IconSearch size={22} aria-hidden />
        <Trans>Найти</Trans>
      </UnstyledButton>
      <UnstyledButton
        className={classes["tab"]}
        aria-haspopup="dialog"
        onClick={() => setMoreOpen(true)}
      >
        <IconDots size={22} aria-hidden />
        <Trans>Ещё</Trans>
      </UnstyledButton>
      <WhenOpened opened={isMoreOpen}>
        <MoreSheet opened={isMoreOpen} onClose={() => setMoreOpen(false)} />
      </WhenOpened>
    </nav>
  );
}
