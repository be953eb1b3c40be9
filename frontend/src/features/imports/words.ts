import { t } from "@lingui/core/macro";
import type { TableRefusedRow } from "@/shared/api/types";
import { formatCount } from "@/shared/lib/numbers";
import type { Imported, ImportField } from "./model";

/** Those of many that there are at all; a line does not end before a dash. */
const told = (parts: [count: number, words: string][]): string =>
  parts
    .flatMap(([count, words]) => (count > 0 ? [words.replace(" — ", "\u00A0— ")] : []))
    .join(", ");

/** «Строк — 57: новых — 12, изменится — 3, без изменений — 40, с ошибками — 2». */
export function planWords(found: Imported): string {
  const list = told([
    [found.created, t`новых — ${formatCount(found.created)}`],
    [found.changed, t`изменится — ${formatCount(found.changed)}`],
    [found.unchanged, t`без изменений — ${formatCount(found.unchanged)}`],
    [found.refused_count, t`с ошибками — ${formatCount(found.refused_count)}`],
  ]);
  return t`Строк — ${formatCount(found.total)}: ${list}`;
}

/** «Загружено: новых — 12, изменилось — 3». */
export function doneWords(done: Imported): string {
  const list = told([
    [done.created, t`новых — ${formatCount(done.created)}`],
    [done.changed, t`изменилось — ${formatCount(done.changed)}`],
  ]);
  return list ? t`Загружено: ${list}` : t`Всё уже так и было`;
}

/** «Строка 12 · Цена: Нужно число не меньше нуля». */
export function refusalWords({ row, errors }: TableRefusedRow, fields: ImportField[]): string {
  const rules = errors.map(({ field, message }) => {
    const title = fields.find(({ name }) => name === field)?.title;
    return title ? `${title}: ${message}` : message;
  });
  return [t`Строка ${row}`, ...rules].join(" · ");
}
