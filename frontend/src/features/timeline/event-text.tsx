import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { DealEvent } from "@/shared/api/types";
import { withRest } from "@/shared/i18n/i18n";
import { formatDay } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import { changesIn, nameIn } from "./model";

const RelatedText = lazy(async () => ({
  default: (await withRest(import("./related-text"))).RelatedText,
}));

const RELATED =
  /^(document\.|recurrence\.|file\.(added|removed|restored|purged)$|request\.(accepted|joined|merged|received)$)/;

/** What happened, as people would say it. */
export function EventText({ event }: { event: DealEvent }) {
  const to = nameIn(event.data, "to", "to_stage", "stage", "to_name");
  const from = nameIn(event.data, "from", "from_stage", "from_name");
  switch (event.kind) {
    case "deal.created":
      return <Trans>Сделка создана</Trans>;
    case "deal.stage_moved":
      if (from && to) {
        return (
          <Trans>
            Этап: {from} → {to}
          </Trans>
        );
      }
      return to ? <Trans>Этап: {to}</Trans> : <Trans>Сделка перенесена на другой этап</Trans>;
    case "deal.won":
      return <Trans>Сделка выиграна</Trans>;
    case "deal.lost": {
      const reason = nameIn(event.data, "reason");
      return reason ? <Trans>Отказ: {reason}</Trans> : <Trans>Сделка проиграна</Trans>;
    }
    case "deal.edited":
      return <EditText event={event} />;
    case "deal.reopened":
      return <Trans>Сделка снова в работе</Trans>;
    case "deal.assigned": {
      const person = nameIn(event.data, "to", "responsible", "responsible_name");
      return person ? (
        <Trans>Ответственный: {person}</Trans>
      ) : (
        <Trans>Сменился ответственный</Trans>
      );
    }
    case "deal.lines_set":
      return <Trans>Изменены товары и услуги</Trans>;
    case "deal.deleted":
      return <Trans>Сделка удалена</Trans>;
    case "deal.restored":
      return <Trans>Сделка восстановлена</Trans>;
    case "task.created":
    case "task.completed":
    case "task.reopened":
    case "task.edited":
      return <TaskText event={event} />;
    default:
      return RELATED.test(event.kind) ? (
        <Suspense fallback="…">
          <RelatedText event={event} />
        </Suspense>
      ) : (
        <Trans>Сделка изменена</Trans>
      );
  }
}

/** «Сумма: 100,00 ₽ → 200,00 ₽», one line for each field. */
function EditText({ event }: { event: DealEvent }) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    title: t`Название`,
    amount: t`Сумма`,
    contact: t`Контакт`,
    company: t`Компания`,
    channel: t`Канал продаж`,
    deal_type: t`Тип сделки`,
    sales_event: t`Событие`,
    expected_close_on: t`Ожидаемое закрытие`,
    tags: t`Метки`,
    department: t`Отдел`,
  };
  const changes = changesIn(event.data);
  if (changes.length === 0) return <Trans>Сделка изменена</Trans>;
  return changes.map(({ field, from, to }) => (
    <span key={field} style={{ display: "block" }}>
      {names[field] ?? field}: {readable(field, from)} → {readable(field, to)}
    </span>
  ));
}

function readable(field: string, value: string | null): string {
  if (!value) return "—";
  if (field === "amount") return formatMoney(value);
  return field === "expected_close_on" ? formatDay(value) : value;
}

function TaskText({ event }: { event: DealEvent }) {
  const title = nameIn(event.data, "title", "task") ?? "";
  if (event.kind === "task.completed") return <Trans>Задача выполнена: {title}</Trans>;
  if (event.kind === "task.reopened") return <Trans>Задача снова открыта: {title}</Trans>;
  if (event.kind === "task.edited") return <Trans>Задача изменена: {title}</Trans>;
  return <Trans>Новая задача: {title}</Trans>;
}
