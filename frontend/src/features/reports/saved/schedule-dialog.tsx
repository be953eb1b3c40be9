import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import type { SavedReport, SavedReportSchedule } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { formatDateTime } from "@/shared/lib/dates";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { sendSaved } from "./api";
import { RecipientsField } from "./recipients-field";
import classes from "./saved.module.css";
import {
  DAY_HOURS,
  EVERY,
  fieldsOf,
  hourText,
  isElsewhere,
  MAIL_FORMATS,
  MONTH_DAYS,
  presentOf,
  scheduleOf,
  WEEKDAYS,
} from "./schedule-model";
import { everyName, mailFormatName, scheduleText, weekdayName } from "./schedule-words";
import { useSavedChange } from "./use-saved-change";

type Props = { saved: SavedReport | null; onClose: () => void };

/** When a saved report goes out by mail, and to whom. */
export function ScheduleDialog({ saved, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={saved !== null}
      onClose={onClose}
      title={saved ? t`Отправлять «${saved.name}»` : ""}
      size={520}
    >
      {saved && <ScheduleForm saved={saved} onClose={onClose} />}
    </Dialog>
  );
}

function ScheduleForm({ saved, onClose }: { saved: SavedReport; onClose: () => void }) {
  const { t } = useLingui();
  const { user: self, account } = useMe();
  const users = useQuery(userQueries.list()).data?.items ?? [];
  const active = users.filter((user) => user.is_active);
  const { refresh } = useSavedChange();
  const draft = useDraft(`report-mail.${saved.id}`, fieldsOf(saved.schedule, self.id));
  const { fields, patch, isDirty } = draft;
  const recipients = presentOf(fields.recipients, active);
  const [isTried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (schedule: SavedReportSchedule | null) => sendSaved.edit(saved, { schedule }),
    onSuccess: async (changed, schedule) => {
      await refresh();
      draft.sent(onClose);
      if (schedule) toastDone(<NextLetter at={changed.next_send_at} />);
      else
        toastUndo(<Trans>«{saved.name}» больше не отправляется</Trans>, async () => {
          await sendSaved.edit(changed, { schedule: saved.schedule ?? null });
          await refresh();
        });
    },
    onError: refresh,
  });
  const problems = fieldProblems(send.error);
  const numbers = (values: number[], name: (value: number) => string) =>
    values.map((value) => ({ value: String(value), label: name(value) }));
  return (
    <FormFrame
      draft={draft}
      verb={saved.schedule ? <Trans>Сохранить</Trans> : <Trans>Отправлять</Trans>}
      isBusy={send.isPending}
      error={send.error}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (recipients.length > 0) send.mutate(scheduleOf(fields, recipients));
      }}
    >
      {saved.schedule && (
        <div className={classes["now"]}>
          <IconMail size={18} aria-hidden />
          <div>
            <Text size="sm" fw={550}>
              <Trans>Сейчас уходит {scheduleText(saved.schedule)}</Trans>
            </Text>
            <Text size="sm" c="dimmed">
              <NextLetter at={saved.next_send_at} />
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={send.isPending}
            onClick={() => send.mutate(null)}
          >
            <Trans>Не отправлять</Trans>
          </Button>
        </div>
      )}
      <div className={classes["when"]}>
        <Choice
          label={t`Как часто`}
          value={fields.every}
          error={problems["schedule.every"]}
          data={EVERY.map((every) => ({ value: every, label: everyName(every) }))}
          onChange={(chosen) =>
            patch({ every: EVERY.find((every) => every === chosen) ?? fields.every })
          }
          data-autofocus
        />
        {fields.every === "week" && (
          <Choice
            label={t`День недели`}
            value={String(fields.weekday)}
            error={problems["schedule.day_of_week"]}
            data={numbers(WEEKDAYS, weekdayName)}
            onChange={(day) => patch({ weekday: Number(day) })}
          />
        )}
        {fields.every === "month" && (
          <Choice
            label={t`Число месяца`}
            value={String(fields.monthDay)}
            error={problems["schedule.day_of_month"]}
            data={numbers(MONTH_DAYS, String)}
            onChange={(day) => patch({ monthDay: Number(day) })}
          />
        )}
        <Choice
          label={t`Во сколько`}
          value={String(fields.hour)}
          error={problems["schedule.hour"]}
          data={numbers(DAY_HOURS, hourText)}
          onChange={(hour) => patch({ hour: Number(hour) })}
        />
      </div>
      {isElsewhere(account.time_zone) && (
        <Text size="sm" c="dimmed" mt={-8}>
          <Trans>Время — по часовому поясу фирмы, {account.time_zone}.</Trans>
        </Text>
      )}
      <Choice
        label={t`Что приложить`}
        value={fields.format}
        error={problems["schedule.format"]}
        data={MAIL_FORMATS.map((format) => ({ value: format, label: mailFormatName(format) }))}
        onChange={(chosen) =>
          patch({ format: MAIL_FORMATS.find((format) => format === chosen) ?? fields.format })
        }
      />
      <RecipientsField
        users={active}
        value={recipients}
        error={
          problems["schedule.recipient_ids"] ??
          problems["schedule"] ??
          (isTried && users.length > 0 && recipients.length === 0
            ? t`Выберите, кому отправлять`
            : undefined)
        }
        onChange={(chosen) => patch({ recipients: chosen })}
      />
      <Text size="sm" c="dimmed">
        <Trans>
          Каждый получит только то, что может видеть сам. Кому выгружать нельзя, тому придёт ссылка
          без файла.
        </Trans>
      </Text>
      {isDirty && saved.schedule && (
        <Text size="sm" c="dimmed">
          <Trans>Когда уйдёт следующее письмо, будет видно после сохранения.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}

function NextLetter({ at }: { at: string | null | undefined }) {
  if (!at) return <Trans>Письмо пока не назначено</Trans>;
  return <Trans>Следующее письмо: {formatDateTime(at)}</Trans>;
}
