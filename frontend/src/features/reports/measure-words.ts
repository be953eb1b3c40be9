// What the figures are called, and how each is counted: what stands beside it.
import { t } from "@lingui/core/macro";

type Words = { name: () => string; meaning: () => string };

const measures = new Map<string, Words>(
  Object.entries({
    requests: {
      name: () => t`Заявки`,
      meaning: () => t`Сделки, созданные за период, которые пришли заявками: с сайта, по API.`,
    },
    deals: {
      name: () => t`Новые сделки`,
      meaning: () => t`Сделки, созданные за период: все, чем бы они ни кончились.`,
    },
    won: {
      name: () => t`Выиграно`,
      meaning: () =>
        t`Сделки, последнее закрытие которых — выигрыш и пришлось на период. Открытая заново сделка из счёта уходит.`,
    },
    lost: {
      name: () => t`Проиграно`,
      meaning: () =>
        t`Сделки, последнее закрытие которых — отказ и пришлось на период. Открытая заново сделка из счёта уходит.`,
    },
    customers: {
      name: () => t`Новые клиенты`,
      meaning: () =>
        t`Клиенты, чья первая покупка — первая выигранная сделка из всех, что проходят отбор, — пришлась на период. Клиент считается один раз, там, где стоит эта сделка. Сделки без клиента не в счёт.`,
    },
    conversion: {
      name: () => t`Конверсия`,
      meaning: () => t`Выиграно ÷ (выиграно + проиграно).`,
    },
    lost_share: {
      name: () => t`Доля отказов`,
      meaning: () => t`Проиграно по этой строке ÷ проиграно во всём отчёте.`,
    },
    lost_amount: {
      name: () => t`Потеряно`,
      meaning: () => t`Сколько стоили проигранные сделки, с НДС.`,
    },
    revenue: {
      name: () => t`Выручка`,
      meaning: () => t`Сумма выигранных сделок без НДС.`,
    },
    average_deal: {
      name: () => t`Средний чек`,
      meaning: () => t`Выручка ÷ выиграно; без НДС.`,
    },
    cycle: {
      name: () => t`Цикл сделки`,
      meaning: () => t`Дней от создания до выигрыша, в среднем по выигранным сделкам.`,
    },
    cost_price: {
      name: () => t`Себестоимость`,
      meaning: () =>
        t`Себестоимость × количество по позициям выигранных сделок, насколько она известна.`,
    },
    uncosted: {
      name: () => t`Без себестоимости`,
      meaning: () =>
        t`Выигранные сделки, где себестоимость известна не у каждой позиции или позиций нет. Их прибыль завышена.`,
    },
    deal_costs: {
      name: () => t`Расходы сделок`,
      meaning: () =>
        t`Расходы, записанные на выигранные и проигранные сделки, без НДС, который принимается к вычету.`,
    },
    deal_profit: {
      name: () => t`Прибыль сделок`,
      meaning: () => t`Выручка − себестоимость − расходы сделок.`,
    },
    own_costs: {
      name: () => t`Свои расходы`,
      meaning: () =>
        t`Во что сотрудник, отдел со своими людьми, канал или компания обходятся помимо сделок: расходы, оклады, проценты. Месяц, который ещё идёт, входит прошедшими днями. «—», если отбор или разбивка не позволяют их разделить.`,
    },
    profit: {
      name: () => t`Прибыль`,
      meaning: () => t`Прибыль сделок − свои расходы.`,
    },
    margin: {
      name: () => t`Рентабельность`,
      meaning: () => t`Прибыль ÷ выручка.`,
    },
    return: {
      name: () => t`Окупаемость`,
      meaning: () => t`Прибыль ÷ (себестоимость + расходы сделок + свои расходы).`,
    },
    cost_per_request: {
      name: () => t`Цена заявки`,
      meaning: () => t`Свои расходы канала ÷ заявки.`,
    },
    cost_per_customer: {
      name: () => t`Цена клиента`,
      meaning: () => t`Свои расходы канала ÷ новые клиенты.`,
    },
    romi: {
      name: () => t`ROMI`,
      meaning: () => t`(Прибыль сделок − свои расходы канала) ÷ свои расходы канала.`,
    },
    received: {
      name: () => t`Поступило денег`,
      meaning: () =>
        t`Деньги по счетам сделок за период минус возвраты, с НДС. По всей компании — все деньги, по счетам и без.`,
    },
  }),
);

/** What is more to say of these where rows are products. */
const byProducts = new Map<string, () => string>(
  Object.entries({
    lost: () =>
      t`Сделка с двумя товарами считается с каждым из них, поэтому строки в сумме больше итога; в итоге сделка одна. «Без товара» — позиции не из каталога и сделки без позиций.`,
    lost_share: () =>
      t`Сделка с двумя товарами считается с каждым из них, поэтому доли в сумме больше 100 %.`,
    lost_amount: () =>
      t`По товару — сумма его позиций; сделки без позиций — в строке «Без товара», целиком. Строки в сумме дают итог.`,
  }),
);

/** A measure that is newer than this page is shown under the API's name. */
export function measureName(measure: string): string {
  return measures.get(measure)?.name() ?? measure;
}

/** Null: the page does not know. */
export function measureMeaning(measure: string, by: string[] = []): string | null {
  const meaning = measures.get(measure)?.meaning() ?? null;
  const more = by.includes("product") ? byProducts.get(measure)?.() : undefined;
  return meaning !== null && more !== undefined ? `${meaning} ${more}` : meaning;
}
