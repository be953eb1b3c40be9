import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconStar, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, useState } from "react";
import { useCan, useMe } from "@/entities/identity/use-me";
import type { SavedView } from "@/shared/api/types";
import { withRest } from "@/shared/i18n/i18n";
import { dayOf } from "@/shared/lib/dates";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import classes from "../list/deal-list.module.css";
import { filterOf, sortedBy, USUAL_SORT } from "../list/filter-model";
import { ALL, type DealsSearch } from "../list/search-types";
import { viewQueries } from "./api";
import { useViewChange } from "./use-view-change";
import type { ViewQuestion } from "./view-dialog";
import {
  type BuiltIn,
  builtInSearch,
  hasOtherColumns,
  isSameQuestion,
  searchOf,
} from "./view-model";

const ViewDialog = lazy(async () => ({
  default: (await withRest(import("./view-dialog"))).ViewDialog,
}));

type Props = {
  search: DealsSearch;
  /** Columns on the screen, from left to right. */
  columns: string[];
  onChange: (search: DealsSearch) => void;
};

/** Which view is open, all the others, and what can be done with this one. */
export function ViewMenu({ search, columns, onChange }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const canShare = useCan("views.share");
  const views = useQuery(viewQueries.list()).data?.items ?? [];
  const [question, setQuestion] = useState<ViewQuestion | null>(null);
  const change = useViewChange();

  const builtIns: { id: BuiltIn; name: string }[] = [
    { id: "mine", name: t`Мои открытые` },
    { id: "no-task", name: t`Без задачи` },
    { id: "overstayed", name: t`Дольше нормы на этапе` },
    { id: "closed-this-month", name: t`Закрытые в этом месяце` },
  ];
  const [today] = useState(() => dayOf(new Date()));
  const ready = builtIns.find(({ id }) =>
    isSameQuestion(search, builtInSearch(id, me.user.id, today)),
  );
  const active = views.find(({ id }) => id === search.view);
  const isChanged =
    active !== undefined &&
    (!isSameQuestion(search, searchOf(active)) || hasOtherColumns(active, columns));
  const body = {
    filter: filterOf(search),
    sort: search.sort ?? USUAL_SORT,
    columns: columns.map((id) => ({ id })),
  };
  const own = views.filter((view) => !view.is_shared);
  const shared = views.filter((view) => view.is_shared);
  const group = active?.is_shared ? shared : own;
  const place = group.findIndex(({ id }) => id === active?.id);
  const item = (view: SavedView) => (
    <Menu.Item
      key={view.id}
      aria-current={view.id === active?.id || undefined}
      leftSection={
        view.is_default ? <IconStar size={14} aria-label={t`Открывается первым`} /> : null
      }
      onClick={() => onChange(searchOf(view))}
    >
      {view.name}
    </Menu.Item>
  );
  const name = active?.name ?? ready?.name ?? t`Все сделки`;

  return (
    <>
      <Menu position="bottom-start" width={280} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes["view"]}
            leftSection={active?.is_shared ? <IconUsers size={16} aria-hidden /> : null}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-label={t`Представление: ${name}`}
          >
            <span className={classes["cut"]}>{name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflow: "auto" }}>
          <Menu.Item onClick={() => onChange({ view: ALL })}>
            <Trans>Все сделки</Trans>
          </Menu.Item>
          {builtIns.map(({ id, name: title }) => (
            <Menu.Item
              key={id}
              onClick={() => onChange(builtInSearch(id, me.user.id, today))}
              aria-current={id === ready?.id || undefined}
            >
              {title}
            </Menu.Item>
          ))}
          {own.length > 0 && (
            <Menu.Label>
              <Trans>Мои</Trans>
            </Menu.Label>
          )}
          {own.map(item)}
          {shared.length > 0 && (
            <Menu.Label>
              <Trans>Общие</Trans>
            </Menu.Label>
          )}
          {shared.map(item)}
          <Menu.Divider />
          <Menu.Item onClick={() => setQuestion({ kind: "save", body })}>
            <Trans>Сохранить как…</Trans>
          </Menu.Item>
          {active && (
            <Menu.Item onClick={() => change.choose(active, !active.is_default)}>
              {active.is_default ? (
                <Trans>Не открывать первым</Trans>
              ) : (
                <Trans>Открывать первым</Trans>
              )}
            </Menu.Item>
          )}
          {active?.is_editable && (
            <>
              <Menu.Item onClick={() => setQuestion({ kind: "rename", view: active })}>
                <Trans>Переименовать…</Trans>
              </Menu.Item>
              {(canShare || active.is_shared) && (
                <Menu.Item onClick={() => change.edit(active, { is_shared: !active.is_shared })}>
                  {active.is_shared ? <Trans>Сделать личным</Trans> : <Trans>Показать всем</Trans>}
                </Menu.Item>
              )}
              {place > 0 && (
                <Menu.Item
                  onClick={() => change.edit(active, { after_id: group[place - 2]?.id ?? null })}
                >
                  <Trans>Выше</Trans>
                </Menu.Item>
              )}
              {place >= 0 && place < group.length - 1 && (
                <Menu.Item
                  onClick={() => change.edit(active, { after_id: group[place + 1]?.id ?? null })}
                >
                  <Trans>Ниже</Trans>
                </Menu.Item>
              )}
              <Menu.Item
                color="red.9"
                onClick={() => {
                  onChange({ view: ALL });
                  void change.remove(active);
                }}
              >
                <Trans>Удалить</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isChanged && active.is_editable && (
        <WriteButton variant="subtle" onClick={() => change.edit(active, body)}>
          <Trans>Изменено — сохранить?</Trans>
        </WriteButton>
      )}
      {isChanged && !active.is_editable && (
        <Text size="sm" c="dimmed">
          <Trans>Изменено</Trans>
        </Text>
      )}
      {active && active.lost.length > 0 && (
        <Lost view={active} search={search} onChange={onChange} />
      )}
      <WhenOpened opened={question !== null}>
        <ViewDialog
          question={question}
          onClose={() => setQuestion(null)}
          onSaved={(view) => {
            setQuestion(null);
            onChange(sortedBy(searchOf(view), view.sort));
          }}
        />
      </WhenOpened>
    </>
  );
}

/** A filter whose record has disappeared finds nothing; the way out is to drop it. */
function Lost({ view, search, onChange }: Omit<Props, "columns"> & { view: SavedView }) {
  const { t } = useLingui();
  const gone = new Set(view.lost.map(({ id }) => id));
  const kept = Object.entries(search).flatMap(([name, value]): [string, string | boolean][] => {
    if (typeof value !== "string") return [[name, value]];
    const left = value.split(",").filter((part) => !gone.has(part));
    return left.length > 0 ? [[name, left.join(",")]] : [];
  });
  const cleaned: DealsSearch = Object.fromEntries(kept);
  if (isSameQuestion(cleaned, search)) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      title={t`Запись, по которой отбирались сделки, удалена`}
      onClick={() => onChange(cleaned)}
    >
      <Trans>Потерян фильтр — убрать</Trans>
    </Button>
  );
}
