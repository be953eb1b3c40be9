import { useLingui } from "@lingui/react/macro";
import { useQueries, useQuery } from "@tanstack/react-query";
import { companyQueries, contactQueries } from "@/entities/clients/api";
import { departmentQueries } from "@/entities/departments/api";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { pipelineQueries } from "@/entities/pipelines/api";
import { userQueries } from "@/entities/users/api";
import { formatDay } from "@/shared/lib/dates";
import { formatMoney, parseMoney } from "@/shared/lib/money";
import { type ActiveFilter, split } from "./filter-model";
import type { DealsSearch } from "./search-types";

type Named = { id: string; name: string };

/** A filter in words: «Канал: Сайт», «Сумма: от 1 000 ₽». Names come from what is loaded; until then «…». */
export function useFilterNames(search: DealsSearch): (filter: ActiveFilter) => string {
  const { t } = useLingui();
  const pipelines = useQuery(pipelineQueries.list()).data?.items ?? [];
  const users = useQuery(userQueries.list()).data?.items ?? [];
  const channels = useQuery({
    ...dictionaryQueries.channels(),
    enabled: search.channel !== undefined,
  });
  const types = useQuery({ ...dictionaryQueries.dealTypes(), enabled: search.type !== undefined });
  const events = useQuery({
    ...dictionaryQueries.salesEvents(),
    enabled: search.event !== undefined,
  });
  const reasons = useQuery({
    ...dictionaryQueries.lossReasons(),
    enabled: search.loss_reason !== undefined,
  });
  const departments = useQuery({
    ...departmentQueries.list(),
    enabled: search.department !== undefined,
  });
  const contacts = useQueries({ queries: split(search.contact).map(contactQueries.card) });
  const companies = useQueries({ queries: split(search.company).map(companyQueries.card) });

  const known: Record<string, Named[]> = {
    pipeline: pipelines,
    stage: pipelines.flatMap((pipeline) => pipeline.stages),
    responsible: users,
    channel: channels.data?.items ?? [],
    type: types.data?.items ?? [],
    event: events.data?.items.map(({ id, title }) => ({ id, name: title })) ?? [],
    loss_reason: reasons.data?.items ?? [],
    department: departments.data?.items ?? [],
    contact: contacts.flatMap(({ data }) => data ?? []),
    company: companies.flatMap(({ data }) => data ?? []),
    status: [
      { id: "open", name: t`в работе` },
      { id: "won", name: t`выигранные` },
      { id: "lost", name: t`проигранные` },
    ],
  };
  const labels: Record<string, string> = {
    status: t`Сделки`,
    pipeline: t`Воронка`,
    stage: t`Этап`,
    responsible: t`Ответственный`,
    channel: t`Канал`,
    type: t`Тип`,
    event: t`Событие`,
    tag: t`Метка`,
    department: t`Отдел`,
    loss_reason: t`Причина отказа`,
    contact: t`Контакт`,
    company: t`Компания`,
    amount_from: t`Сумма`,
    created_from: t`Создана`,
    expected_from: t`Ожидаемое закрытие`,
    closed_from: t`Закрыта`,
  };

  const range = (values: string[], show: (value: string) => string): string => {
    const [from = "", to = ""] = values;
    if (from && to) return `${show(from)} – ${show(to)}`;
    return from ? t`от ${show(from)}` : t`до ${show(to)}`;
  };

  return ({ names, values }) => {
    const [name = ""] = names;
    if (name === "without_task") return t`Без задачи`;
    if (name === "overstayed") return t`Дольше нормы на этапе`;
    const label = labels[name] ?? name;
    if (name === "amount_from") {
      return `${label}: ${range(values, (sum) => formatMoney(parseMoney(sum) ?? sum, { short: true }))}`;
    }
    if (names.length > 1) return `${label}: ${range(values, formatDay)}`;
    const list = known[name];
    const words = values.map((value) =>
      list ? (list.find(({ id }) => id === value)?.name ?? "…") : value,
    );
    return `${label}: ${words.join(", ")}`;
  };
}
