import { msg } from "@lingui/core/macro";
import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { leave } from "@/features/auth/api";
import { type Action, useActions } from "@/shared/actions/registry";
import { focusToasts, undoLast } from "@/shared/ui/toast";
import { settingsPages } from "../settings/settings-pages";
import { useMainPages } from "./use-main-pages";

type Openers = { openPalette: () => void; openHelp: () => void; toggleSidebar: () => void };

/** What can be done from any page. */
export function useShellActions({ openPalette, openHelp, toggleSidebar }: Openers): void {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const mainPages = useMainPages();
  const sections: Action[] = mainPages.map(({ to, title, shortcut }) => ({
    id: `go.${to}`,
    section: "go",
    title,
    shortcut,
    perform: () => void navigate({ to }),
  }));
  const pages: Action[] = settingsPages.map(({ to, title }) => ({
    id: `go.${to}`,
    section: "go",
    title,
    perform: () => void navigate({ to }),
  }));
  useActions([
    ...sections,
    ...pages,
    {
      id: "app.palette",
      section: "app",
      title: msg`Найти или выполнить`,
      shortcut: "Ctrl+KeyK",
      perform: openPalette,
    },
    {
      id: "app.search",
      section: "app",
      title: msg`Поиск`,
      shortcut: "Slash",
      perform: openPalette,
    },
    {
      id: "app.help",
      section: "app",
      title: msg`Клавиши`,
      shortcut: "Shift+Slash",
      perform: openHelp,
    },
    {
      id: "app.submit",
      section: "app",
      title: msg`Сохранить форму`,
      shortcut: "Ctrl+Enter",
      isReady: () => formInFocus() !== null,
      perform: () => formInFocus()?.requestSubmit(),
    },
    {
      id: "app.undo",
      section: "app",
      title: msg`Отменить последнее действие`,
      shortcut: "Ctrl+KeyZ",
      perform: () => void undoLast(),
    },
    {
      id: "app.toasts",
      section: "app",
      title: msg`К сообщениям`,
      shortcut: "Alt+KeyT",
      perform: focusToasts,
    },
    {
      id: "app.sidebar",
      section: "app",
      title: msg`Показать или скрыть меню`,
      shortcut: "Ctrl+Slash",
      perform: toggleSidebar,
    },
    {
      id: "app.light",
      section: "app",
      title: msg`Светлое оформление`,
      perform: () => setColorScheme("light"),
    },
    {
      id: "app.dark",
      section: "app",
      title: msg`Тёмное оформление`,
      perform: () => setColorScheme("dark"),
    },
    { id: "app.leave", section: "app", title: msg`Выйти`, perform: () => void leave() },
  ]);
}

/** The form that one types in, unless it is being sent already. */
function formInFocus(): HTMLFormElement | null {
  const form = document.activeElement?.closest("form") ?? null;
  const button = form?.querySelector<HTMLButtonElement>('[type="submit"]');
  return button && !button.disabled && !button.dataset["loading"] ? form : null;
}
