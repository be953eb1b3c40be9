import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu, Text } from "@mantine/core";
import { IconBookmark, IconChevronDown, IconMail, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { useActions } from "@/shared/actions/registry";
import type { SavedReport } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { WhenOpened } from "@/shared/ui/when-opened";
import type { Asked } from "../asked-model";
import { PRESETS } from "../period-model";
import { debtPage, type PageName } from "../report-model";
import type { ReportSearch } from "../report-search";
import { exportRight } from "../rights-model";
import { useMay } from "../use-may";
import { daysText, pageName, presetName } from "../words";
import { savedQueries } from "./api";
import { endName } from "./end-words";
import type { SavedQuestion } from "./saved-dialog";
import { isShown, pageOf, type Place, placeOf, wishInstead } from "./saved-model";
import classes from "./saved.module.css";
import { scheduleText } from "./schedule-words";
import { useSavedChange } from "./use-saved-change";

const SavedDialog = lazy(async () => ({ default: (await import("./saved-dialog")).SavedDialog }));
const ScheduleDialog = lazy(async () => ({
  default: (await import("./schedule-dialog")).ScheduleDialog,
}));

type Props = {
  page: PageName;
  search: ReportSearch;
  /** What would be saved; nothing of a page that is no table. */
  asked: Asked;
  onOpen: (place: Place) => void;
};

/** Which saved report is open, all the others, and what can be done with this one. */
export function SavedMenu({ page, search, asked, onOpen }: Props) {
  const { t } = useLingui();
  const canShare = useCan("views.share");
  const may = useMay();
  const today = useToday();
  const all = useQuery(savedQueries.list()).data?.items ?? [];
  const [question, setQuestion] = useState<SavedQuestion | null>(null);
  const [mailed, setMailed] = useState<string | null>(null);
  const change = useSavedChange();

  const known = all.filter((saved) => pageOf(saved) !== undefined);
  const active = known.find(({ id }) => id === search.saved);
  const isChanged = active !== undefined && !isShown(active, asked, today);
  const groups = [
    { name: t`Мои`, items: known.filter((saved) => !saved.is_shared && saved.is_editable) },
    // Somebody else's, who sends it: the letter has a link to it.
    { name: t`Из писем`, items: known.filter((saved) => !saved.is_shared && !saved.is_editable) },
    { name: t`Общие`, items: known.filter((saved) => saved.is_shared) },
  ].filter(({ items }) => items.length > 0);
  const save = (): void => {
    setQuestion({ kind: "save", asked, name: pageName(page) });
  };
  useActions([
    { id: "report.save", section: "app", title: msg`Сохранить отчёт как…`, perform: save },
  ]);

  return (
    <>
      <Menu position="bottom-end" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes["target"]}
            leftSection={<Shared of={active} />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-label={active && t`Сохранённый отчёт: ${active.name}`}
          >
            <span className={classes["cut"]}>
              {active ? active.name : <Trans>Сохранённые отчёты</Trans>}
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes["list"]}>
          {groups.length === 0 && (
            <Text size="sm" c="dimmed" px="sm" py={6}>
              <Trans>Здесь будут отчёты, которые вы сохраните, и общие отчёты коллег.</Trans>
            </Text>
          )}
          {groups.map(({ name, items }) => (
            <Group key={name} name={name}>
              {items.map((saved) => (
                <Menu.Item
                  key={saved.id}
                  aria-current={saved === active || undefined}
                  rightSection={
                    saved.schedule ? (
                      <IconMail
                        size={14}
                        aria-label={t`Уходит по почте: ${scheduleText(saved.schedule)}`}
                      />
                    ) : undefined
                  }
                  onClick={() => {
                    const place = placeOf(saved, today);
                    if (place) onOpen(place);
                  }}
                >
                  {saved.name}
                  <About saved={saved} />
                </Menu.Item>
              ))}
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={save}>
            <Trans>Сохранить как…</Trans>
          </Menu.Item>
          {active?.is_editable && (
            <>
              {isChanged && (
                <Menu.Item
                  onClick={() => void change.update(active, wishInstead(asked, active, today))}
                >
                  <Trans>Заменить тем, что на экране</Trans>
                </Menu.Item>
              )}
              <Menu.Item onClick={() => setQuestion({ kind: "rename", saved: active })}>
                <Trans>Переименовать…</Trans>
              </Menu.Item>
              {(canShare || active.is_shared) && (
                <Menu.Item onClick={() => change.edit(active, { is_shared: !active.is_shared })}>
                  {active.is_shared ? <Trans>Сделать личным</Trans> : <Trans>Показать всем</Trans>}
                </Menu.Item>
              )}
              {may(exportRight(pageOf(active) ?? page).export) && (
                <Menu.Item onClick={() => setMailed(active.id)}>
                  <Trans>Отправлять по почте…</Trans>
                </Menu.Item>
              )}
              <Menu.Item
                color="red.9"
                onClick={async () => {
                  const { saved: _saved, ...rest } = search;
                  if (await change.remove(active)) onOpen({ page, search: rest });
                }}
              >
                <Trans>Удалить</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <WhenOpened opened={question !== null}>
        <SavedDialog
          question={question}
          onClose={() => setQuestion(null)}
          onSaved={(saved) => {
            setQuestion(null);
            onOpen({ page, search: { ...search, saved: saved.id } });
          }}
        />
      </WhenOpened>
      <WhenOpened opened={mailed !== null}>
        <ScheduleDialog
          saved={all.find(({ id }) => id === mailed) ?? null}
          onClose={() => setMailed(null)}
        />
      </WhenOpened>
    </>
  );
}

function Shared({ of }: { of: SavedReport | undefined }) {
  return of?.is_shared ? (
    <IconUsers size={16} aria-hidden />
  ) : (
    <IconBookmark size={16} aria-hidden />
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Menu.Label>{name}</Menu.Label>
      {children}
    </>
  );
}

/** Which report it is, and of which days. */
function About({ saved }: { saved: SavedReport }) {
  const page = pageOf(saved);
  const { preset, from, to } = saved.days;
  const named = PRESETS.find((name) => name === preset);
  const nameOf = page && debtPage(page) ? endName : presetName;
  const days = named ? nameOf(named) : from && to ? daysText({ from, to }) : "";
  return (
    <span className={classes["about"]}>
      {[page && pageName(page), days].filter(Boolean).join(" · ")}
    </span>
  );
}
