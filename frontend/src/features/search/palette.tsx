import { Trans, useLingui } from "@lingui/react/macro";
import { Modal, Text, TextInput } from "@mantine/core";
import { useDebouncedValue, useMounted } from "@mantine/hooks";
import {
  IconAddressBook,
  IconBuilding,
  type Icon as IconType,
  IconList,
  IconPackage,
  IconSearch,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useAllActions } from "@/shared/actions/registry";
import { useKeyCaps } from "@/shared/actions/use-key-caps";
import type { Found } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { searchQueries } from "./api";
import { detailOf, matchesTitle, pathOf } from "./model";
import classes from "./palette.module.css";

type Row = { id: string; title: string; note: string; Icon?: IconType; run: () => void };

const ICONS = {
  deal: IconList,
  contact: IconAddressBook,
  company: IconBuilding,
  product: IconPackage,
};

type Props = { opened: boolean; onClose: () => void };

/** Ctrl+K: deals, clients and products by a piece of text, and every action of this page. */
export function Palette({ opened, onClose }: Props) {
  const { t } = useLingui();
  // See dialog-view.tsx: the focus returns only when the change from closed to open was seen.
  const isMounted = useMounted();
  return (
    <Modal
      opened={opened && isMounted}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12vh"
      // The name is the dialog's: the frame around it, which stays when it is closed, may have none.
      attributes={{ content: { "aria-label": t`Найти или выполнить` } }}
      transitionProps={{ duration: 80 }}
    >
      <PaletteContent onClose={onClose} />
    </Modal>
  );
}

function PaletteContent({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const [q] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery(searchQueries.hits(q));
  const rows = [...useFoundRows(q, found.data?.items ?? []), ...useActionRows(typed)];
  const active = Math.min(marked, rows.length - 1);
  const before = useFocusBefore();

  // An action means the card or the row that one came from, as its key would.
  const run = (row: Row | undefined): void => {
    if (!row) return;
    onClose();
    before.current?.focus({ preventScroll: true });
    row.run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    if (step !== 0 && rows.length > 0) {
      event.preventDefault();
      setMarked((active + step + rows.length) % rows.length);
    } else if (event.code === "Enter" || event.code === "NumpadEnter") {
      event.preventDefault();
      run(rows[active]);
    }
  };

  return (
    <div>
      <TextInput
        variant="unstyled"
        size="md"
        className={classes["input"]}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t`Сделка, клиент, телефон или действие`}
        aria-label={t`Найти или выполнить`}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={rows[active] ? `${listId}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <div id={listId} role="listbox" aria-label={t`Найдено`} className={classes["list"]}>
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={classes["row"]}
            ref={index === active ? reveal : undefined}
            onMouseMove={() => setMarked(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(row)}
            onKeyDown={onKeyDown}
          >
            {row.Icon && <row.Icon size={18} className={classes["icon"]} aria-hidden />}
            <span className={classes["title"]}>{row.title}</span>
            <span className={classes["note"]}>{row.note}</span>
          </div>
        ))}
      </div>
      {(found.isError || rows.length === 0) && (
        <Text size="sm" c="dimmed" p="md" role="status">
          {found.isError ? <ErrorText error={found.error} /> : <Trans>Ничего не нашлось</Trans>}
        </Text>
      )}
    </div>
  );
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

function useFoundRows(q: string, found: Found[]): Row[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  if (q === "") return [];
  const kinds = { deal: t`Сделка`, contact: t`Контакт`, company: t`Компания`, product: t`Товар` };
  return found.map(({ kind, id, title, subtitle, number }) => ({
    id,
    title: typeof number === "number" ? `${title} · № ${number}` : title,
    note: [kinds[kind], detailOf(kind, subtitle ?? "")].filter(Boolean).join(", "),
    Icon: ICONS[kind],
    run: () => void navigate({ href: pathOf(kind, id) }),
  }));
}

function useActionRows(typed: string): Row[] {
  const { i18n } = useLingui();
  const keyCaps = useKeyCaps();
  return useAllActions()
    .filter(
      (action) => !action.isHelpOnly && action.id !== "app.palette" && action.id !== "app.search",
    )
    .filter((action) => matchesTitle(i18n._(action.title), typed))
    .map((action) => ({
      id: action.id,
      title: i18n._(action.title),
      note: action.shortcut ? keyCaps(action.shortcut).flat().join(" ") : "",
      run: action.perform,
    }));
}

/** Where the focus was when the palette came over it. */
function useFocusBefore() {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    before.current = activeElement instanceof HTMLElement ? activeElement : null;
  }, []);
  return before;
}
