import { useLingui } from "@lingui/react/macro";
import { SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Money } from "@/entities/money/money";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { userQueries } from "@/entities/users/api";
import type { Deal, DealEdit, Ref } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { editableMoney, formatMoney, parseMoney } from "@/shared/lib/money";
import { DayInput } from "@/shared/ui/day-input";
import { InlineSelect } from "@/shared/ui/inline-select";
import inline from "@/shared/ui/inline-text.module.css";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { sendDeal } from "../api";
import { tagsIn } from "../tags";
import type { DealChanger } from "./use-deal-change";

type Props = { deal: Deal; changer: DealChanger; canEdit: boolean };

type Option = { id: string; name: string };

/** The facts of a deal, each changed in its place. */
export function DealFields({ deal, changer, canEdit }: Props) {
  const { t } = useLingui();
  const users = useQuery(userQueries.list());
  const channels = useQuery(dictionaryQueries.channels());
  const types = useQuery(dictionaryQueries.dealTypes());
  const events = (useQuery(dictionaryQueries.salesEvents()).data?.items ?? []).map((event) => ({
    id: event.id,
    name: event.title,
    is_archived: event.is_archived,
  }));

  const edit = (
    label: string,
    patch: DealEdit,
    mine: string,
    shown: (deal: Deal) => string,
    seen: string,
    chosen: Partial<Deal>,
  ): Promise<ReactNode> =>
    changer.change({
      label,
      mine,
      shown,
      seen,
      send: (known) => sendDeal.edit(known, patch),
      guess: (now) => ({ ...now, ...chosen }),
    });

  const pick = (
    label: string,
    patch: DealEdit,
    mine: string,
    shown: (deal: Deal) => string,
    chosen: Partial<Deal> = {},
  ): void =>
    changer.choose({
      label,
      mine,
      shown,
      seen: shown(deal),
      send: (known) => sendDeal.edit(known, patch),
      guess: (now) => ({ ...now, ...chosen }),
    });

  const people = (users.data?.items ?? []).filter((user) => user.is_active);
  const name = (list: Option[], id: string | null): string =>
    list.find((item) => item.id === id)?.name ?? "";

  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="xs">
      {deal.amount_is_from_lines || !canEdit ? (
        <InlineFact label={t`Сумма`}>
          <Money value={deal.amount} />
        </InlineFact>
      ) : (
        <InlineText
          label={t`Сумма, ₽`}
          inputMode="decimal"
          value={editableMoney(deal.amount)}
          check={(typed) => (parseMoney(typed) ? null : t`Сумма числом: 1 500 или 1500,50`)}
          onSave={(typed) => {
            const amount = parseMoney(typed);
            if (!amount || amount === deal.amount) return undefined;
            const shown = (now: Deal): string => formatMoney(now.amount);
            return edit(t`Сумма`, { amount }, formatMoney(amount), shown, shown(deal), { amount });
          }}
        />
      )}
      <InlineSelect
        label={t`Ответственный`}
        disabled={!canEdit}
        value={deal.responsible?.id ?? null}
        data={options(people, deal.responsible)}
        onSave={(id) =>
          id &&
          changer.choose({
            label: t`Ответственный`,
            mine: name(people, id),
            shown: (now) => now.responsible?.name ?? "",
            seen: deal.responsible?.name ?? "",
            send: (known) => sendDeal.assign(known, id),
            guess: (now) => ({ ...now, responsible: { id, name: name(people, id) } }),
          })
        }
      />
      <DayInput
        label={t`Ожидаемое закрытие`}
        variant="unstyled"
        classNames={{ input: inline["input"] ?? "", label: inline["label"] ?? "" }}
        placeholder="—"
        clearable
        disabled={!canEdit}
        value={deal.expected_close_on}
        onChange={(day) => {
          if (day === deal.expected_close_on) return;
          pick(
            t`Ожидаемое закрытие`,
            { expected_close_on: day },
            day ? formatDay(day) : "",
            (now) => (now.expected_close_on ? formatDay(now.expected_close_on) : ""),
            { expected_close_on: day },
          );
        }}
      />
      <InlineSelect
        label={t`Канал продаж`}
        disabled={!canEdit}
        value={deal.channel.id}
        data={options(alive(channels.data?.items), deal.channel)}
        onSave={(id) =>
          id &&
          pick(
            t`Канал продаж`,
            { channel_id: id },
            name(channels.data?.items ?? [], id),
            (now) => now.channel.name,
            { channel: { id, name: name(channels.data?.items ?? [], id) } },
          )
        }
      />
      <InlineSelect
        label={t`Тип сделки`}
        disabled={!canEdit}
        clearable
        value={deal.deal_type?.id ?? null}
        data={options(alive(types.data?.items), deal.deal_type)}
        onSave={(id) =>
          pick(
            t`Тип сделки`,
            { deal_type_id: id },
            name(types.data?.items ?? [], id),
            (now) => now.deal_type?.name ?? "",
            { deal_type: id ? { id, name: name(types.data?.items ?? [], id) } : null },
          )
        }
      />
      {(events.length > 0 || deal.sales_event) && (
        <InlineSelect
          label={t`Событие`}
          disabled={!canEdit}
          clearable
          value={deal.sales_event?.id ?? null}
          data={options(alive(events), deal.sales_event)}
          onSave={(id) =>
            pick(
              t`Событие`,
              { sales_event_id: id },
              name(events, id),
              (now) => now.sales_event?.name ?? "",
            )
          }
        />
      )}
      <InlineText
        label={t`Метки через запятую`}
        placeholder="—"
        disabled={!canEdit}
        value={deal.tags.join(", ")}
        onSave={(typed, seen) => {
          const tags = tagsIn(typed);
          const shown = (now: Deal): string => now.tags.join(", ");
          return edit(t`Метки`, { tags }, tags.join(", "), shown, seen, { tags });
        }}
      />
    </SimpleGrid>
  );
}

/** The chosen one stays in the list even when it is archived or not yet loaded. */
function options(
  list: Option[],
  chosen: Ref | null | undefined,
): { value: string; label: string }[] {
  const all = chosen && !list.some((item) => item.id === chosen.id) ? [chosen, ...list] : list;
  return all.map((item) => ({ value: item.id, label: item.name }));
}

function alive<T extends { is_archived: boolean }>(items: T[] | undefined): T[] {
  return (items ?? []).filter((item) => !item.is_archived);
}
