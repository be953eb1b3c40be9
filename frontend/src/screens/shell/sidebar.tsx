import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan, useMe } from "@/entities/identity/use-me";
import { keyCaps } from "@/shared/actions/keys";
import { runAction, useShortcut } from "@/shared/actions/registry";
import { Logo } from "@/shared/ui/logo";
import { settingsPages } from "../settings/settings-pages";
import { SettingsIcon } from "./settings-icon";
import { useMainPages } from "./use-main-pages";
import classes from "./shell.module.css";
import { UserChip } from "./user-chip";

const InboxBadge = lazy(async () => ({
  default: (await import("@/features/requests/inbox-badge")).InboxBadge,
}));
const UserMenu = lazy(async () => ({ default: (await import("./user-menu")).UserMenu }));

type Props = { onSearch: () => void; onHelp: () => void };

export function Sidebar({ onSearch, onHelp }: Props) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const pages = useMainPages();
  const canCreate = useCan("deals.create");
  const [isAsked, setAsked] = useState(false);
  return (
    <nav className={classes["sidebar"]} aria-label={t`Разделы`}>
      <div className={classes["brand"]}>
        <Logo />
        <div className={classes["firm"]}>{me.account.name}</div>
      </div>
      <div className={classes["menu"]}>
        {canCreate && (
          <UnstyledButton className={classes["link"]} onClick={() => runAction("deal.create")}>
            <IconPlus size={18} aria-hidden />
            <Trans>Новая сделка</Trans>
            <Caps of="deal.create" />
          </UnstyledButton>
        )}
        <UnstyledButton className={classes["link"]} onClick={onSearch}>
          <IconSearch size={18} aria-hidden />
          <Trans>Найти</Trans>
          <Caps of="app.palette" />
        </UnstyledButton>
        {pages.map(({ to, title, Icon }) => (
          <Link
            key={to}
            className={classes["link"]}
            to={to}
            activeOptions={{ includeSearch: false }}
          >
            <Icon size={18} aria-hidden />
            {i18n._(title)}
            {to === "/requests" && (
              <Suspense>
                <InboxBadge />
              </Suspense>
            )}
          </Link>
        ))}
        <div className={classes["heading"]}>
          <Trans>Настройки</Trans>
        </div>
        {settingsPages.map(({ to, title }) => (
          <Link key={to} className={classes["link"]} to={to}>
            <SettingsIcon to={to} size={18} />
            {i18n._(title)}
          </Link>
        ))}
      </div>
      <div className={classes["foot"]}>
        <UnstyledButton className={classes["link"]} onClick={onHelp}>
          <IconKeyboard size={18} aria-hidden />
          <Trans>Клавиши</Trans>
          <Caps of="app.help" />
        </UnstyledButton>
        <Suspense fallback={<UserChip onClick={() => setAsked(true)} />}>
          <UserMenu isAsked={isAsked} />
        </Suspense>
      </div>
    </nav>
  );
}

function Caps({ of }: { of: string }) {
  return (
    <span className={classes["caps"]} aria-hidden>
      {keyCaps(useShortcut(of)).flat().join(" ")}
    </span>
  );
}
