import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconPencil } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { DatedRequisites, Requisites } from "@/shared/api/types";
import type { RecordChanger } from "@/shared/edit/use-record-change";
import { formatDay } from "@/shared/lib/dates";
import { usePointed } from "@/shared/lib/use-pointed";
import { useToday } from "@/shared/lib/use-today";
import { Dialog } from "@/shared/ui/dialog";
import { toastUndo } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { type Fields, fieldAt, fieldsOf } from "./form-model";
import { heldOn } from "./history-model";
import { letterOf, wholeOf } from "./letter-model";
import { RequisitesHistory } from "./requisites-history";
import { RequisitesPrint } from "./requisites-print";

const RequisitesForm = lazy(async () => ({
  default: (await import("./requisites-form")).RequisitesForm,
}));

type Known = { id: string; version: number };

type Props<T extends Known> = {
  record: T;
  itemsOf: (record: T) => DatedRequisites[];
  changer: RecordChanger<T>;
  send: {
    set: (known: Known, day: string, requisites: Requisites) => Promise<T>;
    remove: (known: Known, day: string) => Promise<T>;
  };
  /** What the form begins with where nothing is written down. */
  beginning: Partial<Requisites>;
  canEdit: boolean;
  /** A company may have none, an own firm may not. */
  mayBeEmpty: boolean;
  hasSigner: boolean;
  empty: ReactNode;
};

/** Corrects those of a day that are written down, or begins others. */
type Wish<T> = { fields: Fields; day: string; isNew: boolean; seen: T };

/** What holds today, what came before and what comes later, and the form for all of them. */
export function RequisitesBlock<T extends Known>(props: Props<T>) {
  const { record, itemsOf, changer, send, beginning, canEdit, mayBeEmpty, hasSigner } = props;
  const { t } = useLingui();
  const items = itemsOf(record);
  const today = useToday();
  const held = heldOn(items, today);
  const pointed = fieldAt(usePointed());
  const [looked, setLooked] = useState<DatedRequisites | null>(null);
  // Whoever was sent to one of the fields corrects what is written down.
  const [wish, setWish] = useState<Wish<T> | null>(() => {
    if (!canEdit || pointed === null) return null;
    const [fields, day] = held ? [held.requisites, held.valid_from] : [beginning, today];
    return { fields: fieldsOf(fields), day, isNew: !held, seen: record };
  });

  const textOn =
    (day: string) =>
    (now: T): string => {
      const found = itemsOf(now).find(({ valid_from }) => valid_from === day);
      return found ? wholeOf(found.requisites) : "";
    };
  const open = (requisites: Partial<Requisites>, day: string, isNew: boolean): void =>
    setWish({ fields: fieldsOf(requisites), day, isNew, seen: record });

  const write = (
    day: string,
    requisites: Requisites,
    seen: string,
    onSaved?: () => void,
  ): Promise<unknown> =>
    changer.save(
      {
        label: t`Реквизиты`,
        mine: wholeOf(requisites),
        shown: textOn(day),
        seen,
        send: (known) => send.set(known, day, requisites),
      },
      onSaved,
    );

  const remove = ({ valid_from: day, requisites }: DatedRequisites): void => {
    const takeBack = async (): Promise<void> => {
      const failure = await write(day, requisites, "");
      if (failure !== null) throw failure;
    };
    changer.choose(
      {
        label: t`Реквизиты`,
        mine: "",
        shown: textOn(day),
        seen: textOn(day)(record),
        send: (known) => send.remove(known, day),
      },
      () => toastUndo(<Trans>Удалены реквизиты с {formatDay(day)}</Trans>, takeBack),
    );
  };

  return (
    <Stack gap="sm">
      {held ? (
        <>
          <RequisitesPrint requisites={held.requisites} />
          <Group gap="xs">
            <CopyButton value={letterOf(held.requisites)}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={
                    copied ? (
                      <IconCheck size={16} aria-hidden />
                    ) : (
                      <IconCopy size={16} aria-hidden />
                    )
                  }
                  onClick={copy}
                >
                  {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать всё</Trans>}
                </Button>
              )}
            </CopyButton>
            {canEdit && (
              <WriteButton
                variant="default"
                size="compact-sm"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => open(held.requisites, today, true)}
              >
                <Trans>Изменить</Trans>
              </WriteButton>
            )}
          </Group>
          <RequisitesHistory
            items={items}
            today={today}
            canEdit={canEdit}
            canRemove={mayBeEmpty || items.length > 1}
            onLook={setLooked}
            onEdit={({ requisites, valid_from }) => open(requisites, valid_from, false)}
            onRemove={remove}
          />
        </>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {props.empty}
          </Text>
          {canEdit && (
            <div>
              <WriteButton variant="default" onClick={() => open(beginning, today, true)}>
                <Trans>Заполнить</Trans>
              </WriteButton>
            </div>
          )}
        </>
      )}
      <Dialog
        opened={wish !== null}
        onClose={() => setWish(null)}
        title={<Trans>Реквизиты</Trans>}
        size={760}
      >
        <Suspense>
          {wish && (
            <RequisitesForm
              draftName={`requisites.${record.id}.${wish.isNew ? "new" : wish.day}`}
              start={wish.fields}
              startDay={wish.day}
              items={items}
              today={today}
              hasSigner={hasSigner}
              pointed={pointed}
              isBusy={changer.isBusy}
              onSubmit={(day, requisites, onSaved) =>
                write(day, requisites, textOn(day)(wish.seen), onSaved)
              }
              onCancel={() => setWish(null)}
            />
          )}
        </Suspense>
      </Dialog>
      <Dialog
        opened={looked !== null}
        onClose={() => setLooked(null)}
        title={looked && <Trans>Реквизиты с {formatDay(looked.valid_from)}</Trans>}
        size={600}
      >
        {looked && <RequisitesPrint requisites={looked.requisites} />}
      </Dialog>
    </Stack>
  );
}
