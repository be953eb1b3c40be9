import { Trans, useLingui } from "@lingui/react/macro";
import type { DealEvent } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import { changesIn, nameIn } from "./model";

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
    case "request.accepted":
    case "request.joined":
    case "request.merged":
    case "request.received":
      return <RequestText event={event} />;
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
    case "file.added":
    case "file.removed":
    case "file.restored":
    case "file.purged":
      return <FileText event={event} />;
    default:
      return <Trans>Сделка изменена</Trans>;
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

function RequestText({ event }: { event: DealEvent }) {
  const raw = event.data["number"];
  const number = typeof raw === "number" ? raw : "";
  if (event.kind === "request.merged")
    return <Trans>Заявка присоединена к сделке № {number}</Trans>;
  if (event.kind === "request.received") {
    const words = nameIn(event.data, "text");
    return (
      <>
        <Trans>Присоединена заявка № {number}</Trans>
        {words && (
          <span style={{ display: "block", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {words}
          </span>
        )}
      </>
    );
  }
  const who = nameIn(event.data, "responsible", "contact", "company");
  if (event.kind === "request.joined") {
    return who ? <Trans>Заявка присоединена: {who}</Trans> : <Trans>Заявка присоединена</Trans>;
  }
  return who ? <Trans>Заявка принята, ответственный: {who}</Trans> : <Trans>Заявка принята</Trans>;
}

function FileText({ event }: { event: DealEvent }) {
  const name = nameIn(event.data, "name") ?? "";
  if (event.kind === "file.purged") return <Trans>Удалённый файл стёрт окончательно</Trans>;
  if (event.kind === "file.removed") return <Trans>Файл удалён: {name}</Trans>;
  if (event.kind === "file.restored") return <Trans>Файл восстановлен: {name}</Trans>;
  return <Trans>Добавлен файл: {name}</Trans>;
}
