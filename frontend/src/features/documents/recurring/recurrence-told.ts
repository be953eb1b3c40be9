// Parts of recurring documents as one text, to be held against another version of them.
import { t } from "@lingui/core/macro";
import { kindList } from "@/entities/documents/kind-list";
import { formatDay } from "@/shared/lib/dates";
import { lineWords } from "../line-words";
import { type Fields, keptLines, type Part, scheduleOf } from "./recurrence-model";
import { coversName, daysName } from "./recurrence-words";

export function told(fields: Fields, parts: Part[], firmName: string): string {
  const words: Record<Part, () => string> = {
    kinds: () => kindList(fields.kinds),
    legal_entity_id: () => t`Организация: ${firmName}`,
    schedule: () => scheduleWords(fields),
    lines: () => keptLines(fields).map(lineWords).join("\n"),
    vat_included: () => (fields.isVatIncluded ? t`НДС в цене` : t`НДС сверху`),
  };
  return parts.map((part) => words[part]()).join("\n");
}

function scheduleWords(fields: Fields): string {
  const schedule = scheduleOf(fields);
  if (!schedule) return "";
  const [from, until] = [formatDay(schedule.from), schedule.until && formatDay(schedule.until)];
  const term = until ? t`с ${from} по ${until}` : t`с ${from}`;
  return [daysName(schedule), term, coversName(schedule.covers)].join(", ");
}
