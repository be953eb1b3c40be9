import { Trans, useLingui } from "@lingui/react/macro";
import { Menu, useMantineColorScheme } from "@mantine/core";
import {
  IconBuildingStore,
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from "@tabler/icons-react";
import { useState } from "react";
import { leave } from "@/features/auth/api";
import { useAccounts } from "@/features/auth/use-accounts";
import { chooseLocale } from "@/shared/i18n/i18n";
import { UserChip } from "./user-chip";

/** Asked for before it was there, it opens when it comes. */
export function UserMenu({ isAsked = false }: { isAsked?: boolean }) {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [wasOpened, setWasOpened] = useState(isAsked);
  const { accounts, go } = useAccounts(wasOpened);
  const check = <IconCheck size={16} aria-hidden />;
  return (
    <Menu
      position="top-start"
      width={240}
      withInitialFocusPlaceholder={false}
      defaultOpened={isAsked}
      onOpen={() => setWasOpened(true)}
    >
      <Menu.Target>
        <UserChip />
      </Menu.Target>
      <Menu.Dropdown>
        {accounts.length > 0 && (
          <>
            <Menu.Label>
              <Trans>Аккаунты</Trans>
            </Menu.Label>
            {accounts.map((account) => (
              <Menu.Item
                key={account.address}
                leftSection={<IconBuildingStore size={16} aria-hidden />}
                rightSection={account.is_current && check}
                aria-current={account.is_current || undefined}
                onClick={() => !account.is_current && go(account)}
              >
                {account.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>
          <Trans>Оформление</Trans>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconDeviceDesktop size={16} aria-hidden />}
          rightSection={colorScheme === "auto" && check}
          onClick={() => setColorScheme("auto")}
        >
          <Trans>Как в системе</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSun size={16} aria-hidden />}
          rightSection={colorScheme === "light" && check}
          onClick={() => setColorScheme("light")}
        >
          <Trans>Светлое</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMoon size={16} aria-hidden />}
          rightSection={colorScheme === "dark" && check}
          onClick={() => setColorScheme("dark")}
        >
          <Trans>Тёмное</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          lang={i18n.locale === "ru" ? "en" : "ru"}
          leftSection={<IconLanguage size={16} aria-hidden />}
          onClick={() => chooseLocale(i18n.locale === "ru" ? "en" : "ru")}
        >
          {nameOf(i18n.locale === "ru" ? "en" : "ru")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          <Trans>Выйти</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A language is named in itself: «English», «русский». */
function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
