import { Plural, Trans } from "@lingui/react/macro";
import { kindList } from "@/entities/documents/kind-list";
import { isKind } from "@/entities/documents/kinds";
import { titleOf } from "@/entities/documents/words";
import { isExpectation, isMarkKind, isSide } from "@/entities/paper-trail/kinds";
import { expectsName, markName, sideName } from "@/entities/paper-trail/words";
import type { DealEvent } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import { nameIn } from "./model";

/** What happened to the files, the documents and the request of a deal. */
export function RelatedText({ event }: { event: DealEvent }) {
  if (event.kind.startsWith("document.paper_")) return <PaperText event={event} />;
  if (event.kind.startsWith("document.")) return <DocumentText event={event} />;
  if (event.kind.startsWith("recurrence.")) return <RecurrenceText event={event} />;
  if (event.kind.startsWith("file.")) return <FileText event={event} />;
  return <RequestText event={event} />;
}

/** What happened to a document of a deal. */
function DocumentText({ event }: { event: DealEvent }) {
  const text = (name: string): string => {
    const value = event.data[name];
    return typeof value === "string" ? value : "";
  };
  const title = titleIn(event.data);
  const amount = formatMoney(text("amount"));
  switch (event.kind) {
    case "document.created":
      return <Trans>Создан черновик: {title}</Trans>;
    case "document.edited":
      return <Trans>Черновик изменён: {title}</Trans>;
    case "document.discarded":
      return <Trans>Черновик удалён: {title}</Trans>;
    case "document.issued":
      return (
        <Trans>
          Выставлен документ: {title}, {amount}
        </Trans>
      );
    case "document.amended":
      return <Trans>Документ заменён исправлением: {title}</Trans>;
    case "document.reinstated":
      return <Trans>Исправление аннулировано, снова действует: {title}</Trans>;
    case "document.cancelled": {
      const reason = text("reason");
      return (
        <Trans>
          Аннулирован документ: {title}. Причина: {reason}
        </Trans>
      );
    }
    case "document.payment_changed": {
      const paid = formatMoney(text("paid"));
      return (
        <Trans>
          Оплачено {paid} из {amount}: {title}
        </Trans>
      );
    }
    case "document.shared": {
      const day = text("last_day") && formatDay(text("last_day"));
      return (
        <Trans>
          Открыта страница для клиента: {title}, ссылка действует по {day}
        </Trans>
      );
    }
    case "document.share_revoked":
      return <Trans>Ссылка для клиента отозвана: {title}</Trans>;
    case "document.seen":
      return event.data["is_first"] === true ? (
        <Trans>Клиент открыл документ: {title}</Trans>
      ) : (
        <Trans>Клиент снова открыл документ: {title}</Trans>
      );
    case "document.answered": {
      const name = text("name");
      const comment = text("comment");
      return (
        <>
          {event.data["is_accepted"] === true ? (
            <Trans>
              Клиент принял: {title} — {name}
            </Trans>
          ) : (
            <Trans>
              Клиент отклонил: {title} — {name}
            </Trans>
          )}
          {comment && <Words>{comment}</Words>}
        </>
      );
    }
    case "document.signed": {
      const signer = text("signer");
      return (
        <Trans>
          Клиент подписал кодом: {title} — {signer}
        </Trans>
      );
    }
    case "document.signature_code_asked":
      return <Trans>Клиент запросил код, чтобы подписать: {title}</Trans>;
    case "document.signature_code_missed":
      return <Trans>Клиент ввёл не тот код: {title}</Trans>;
    case "document.letter_written": {
      const to = text("to");
      return (
        <Trans>
          Письмо с документом {title} отправляется на {to}
        </Trans>
      );
    }
    case "document.letter_sent": {
      const to = text("to");
      return (
        <Trans>
          Письмо с документом {title} ушло на {to}
        </Trans>
      );
    }
    case "document.letter_not_sent": {
      const to = text("to");
      return (
        <Trans>
          Письмо с документом {title} на {to} не ушло
        </Trans>
      );
    }
    default:
      return <Trans>Документ изменён: {title}</Trans>;
  }
}

/** What happened to documents that are made again and again. */
function RecurrenceText({ event: { kind, data } }: { event: DealEvent }) {
  const { kinds, next_on: nextOn, on } = data;
  const what = kindList(Array.isArray(kinds) ? kinds.filter(isKind) : []);
  const next = typeof nextOn === "string" ? formatDay(nextOn) : "";
  switch (kind) {
    case "recurrence.created":
      return next ? (
        <Trans>
          Настроены регулярные документы: {what}, следующий {next}
        </Trans>
      ) : (
        <Trans>Настроены регулярные документы: {what}</Trans>
      );
    case "recurrence.made": {
      const day = typeof on === "string" ? formatDay(on) : "";
      return (
        <Trans>
          Созданы регулярные черновики от {day}: {what}
        </Trans>
      );
    }
    case "recurrence.deleted":
      return <Trans>Больше не создаются по расписанию: {what}</Trans>;
    default:
      return <Trans>Регулярные документы изменены: {what}</Trans>;
  }
}

/** What happened to the originals of a document. */
function PaperText({ event }: { event: DealEvent }) {
  const { data } = event;
  const { from, to, side } = data;
  const title = titleIn(data);
  if (event.kind === "document.paper_expected" && isExpectation(from) && isExpectation(to)) {
    const before = expectsName(from);
    const after = expectsName(to);
    return (
      <Trans>
        Нужен оригинал: {title}: {before} → {after}
      </Trans>
    );
  }
  if (event.kind === "document.paper_reminded" && isSide(side)) {
    const name = sideName(side);
    const days = typeof data["days_overdue"] === "number" ? data["days_overdue"] : 0;
    return (
      <>
        <Trans>
          Напоминание: {title}: {name},{" "}
          <Plural
            value={days}
            one="просрочен на # день"
            few="просрочен на # дня"
            many="просрочен на # дней"
            other="просрочен на # дня"
          />
        </Trans>
        {data["is_client_told"] === true && (
          <>
            {". "}
            <Trans>Клиенту ушло письмо</Trans>
          </>
        )}
      </>
    );
  }
  const mark = readMark(data["mark"]);
  if (!mark) return <Trans>Путь оригиналов изменён: {title}</Trans>;
  const what = [markName(mark), mark.day && formatDay(mark.day), mark.tracking]
    .filter(Boolean)
    .join(", ");
  return event.kind === "document.paper_mark_withdrawn" ? (
    <Trans>
      Отметка отменена: {title}: {what}
    </Trans>
  ) : (
    <Trans>
      {title}: {what}
    </Trans>
  );
}

function readMark(value: unknown) {
  if (typeof value !== "object" || value === null) return null;
  const { kind, side, on, tracking } = {
    kind: null,
    side: null,
    on: null,
    tracking: null,
    ...value,
  };
  if (!isMarkKind(kind)) return null;
  const text = (one: unknown): string => (typeof one === "string" ? one : "");
  return { kind, side: isSide(side) ? side : null, day: text(on), tracking: text(tracking) };
}

/** What the document of an event is called. */
function titleIn(data: DealEvent["data"]): string {
  const { document_kind: kind, document_title: title, number, date } = data;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  if (!isKind(kind)) return "";
  return titleOf({ kind, title: text(title), number: text(number), date: text(date) });
}

/** What somebody wrote, as they wrote it. */
function Words({ children }: { children: string }) {
  return (
    <span style={{ display: "block", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {children}
    </span>
  );
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
        {words && <Words>{words}</Words>}
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
  if (event.actor.kind === "public") return <Trans>Клиент прислал скан: {name}</Trans>;
  return <Trans>Добавлен файл: {name}</Trans>;
}
