import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { isDirection } from "@/entities/payments/kinds";
import { paymentName } from "@/entities/payments/words";
import type { ClientEvent } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import { EventText } from "../event-text";
import { cardChanges, textIn } from "./model";

/** What happened with a client: to the card, to money, on a deal. */
export function ClientEventText({ event }: { event: ClientEvent }) {
  const [subject = ""] = event.kind.split(".");
  if (subject === "company" || subject === "contact") return <CardText event={event} />;
  if (subject === "payment") return <PaymentText event={event} />;
  return <EventText event={event} />;
}

function CardText({ event }: { event: ClientEvent }) {
  const { kind, data } = event;
  switch (kind) {
    case "company.created":
      return <Trans>Компания заведена</Trans>;
    case "contact.created":
      return <Trans>Контакт заведён</Trans>;
    case "company.deleted":
    case "contact.deleted":
      return <Trans>Карточка удалена в корзину</Trans>;
    case "company.restored":
    case "contact.restored":
      return <Trans>Карточка восстановлена из корзины</Trans>;
    case "company.edited":
    case "contact.edited":
      return <CardChanges data={data} />;
    case "company.requisites_set": {
      const now = data["now"];
      const since = typeof now === "object" && now !== null ? textIn(now, "valid_from") : "";
      return since ? (
        <Trans>Реквизиты изменены с {formatDay(since)}</Trans>
      ) : (
        <Trans>Реквизиты изменены</Trans>
      );
    }
    case "company.requisites_removed":
      return <Trans>Реквизиты удалены</Trans>;
    case "contact.consent_given":
      return <Trans>Получено согласие на обработку персональных данных</Trans>;
    case "contact.consent_withdrawn":
      return <Trans>Согласие на обработку персональных данных отозвано</Trans>;
    case "contact.personal_data_exported":
      return <Trans>Выгружены персональные данные</Trans>;
    case "contact.erased":
      return <Trans>Персональные данные стёрты</Trans>;
    default:
      return <Trans>Карточка изменена</Trans>;
  }
}

/** «ИНН: 7707083893 → 7707083894», one line for each field; of people only that they are others. */
function CardChanges({ data }: { data: ClientEvent["data"] }) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    name: t`Название`,
    inn: t`ИНН`,
    kpp: t`КПП`,
    site: t`Сайт`,
    last_name: t`Фамилия`,
    first_name: t`Имя`,
    middle_name: t`Отчество`,
    post: t`Должность`,
    phones: t`Телефоны`,
    emails: t`Почта`,
  };
  const people: Record<string, string> = {
    company: t`Сменилась компания`,
    owner: t`Сменился ответственный`,
  };
  const changes = cardChanges(data);
  if (changes.length === 0) return <Trans>Карточка изменена</Trans>;
  return changes.map(({ field, from, to }) => (
    <span key={field} style={{ display: "block" }}>
      {people[field] ?? `${names[field] ?? field}: ${from || "—"} → ${to || "—"}`}
    </span>
  ));
}

function PaymentText({ event }: { event: ClientEvent }) {
  const { kind, data } = event;
  const { direction, number, payment } = data;
  const amount = formatMoney(textIn(data, "amount"));
  const name =
    isDirection(direction) && typeof number === "number" ? paymentName({ direction, number }) : "";
  const link =
    typeof payment === "string" ? (
      <Anchor component={Link} to={`/payments/${payment}`} size="sm">
        {name}
      </Anchor>
    ) : (
      name
    );
  switch (kind) {
    case "payment.recorded":
      return (
        <Trans>
          {link}: {amount}
        </Trans>
      );
    case "payment.allocated":
      return <Trans>{link}: распределён по счетам</Trans>;
    case "payment.freed":
      return <Trans>{link}: счёт аннулирован, деньги снова аванс</Trans>;
    case "payment.undone": {
      const reason = textIn(data, "reason");
      return (
        <Trans>
          {link}: отменён. Причина: {reason}
        </Trans>
      );
    }
    default:
      return <Trans>{link}: изменён</Trans>;
  }
}
