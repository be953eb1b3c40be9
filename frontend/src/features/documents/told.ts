// Parts of a draft as one text, to be held against another version of it.
import { t } from "@lingui/core/macro";
import type { DealDocument } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { effectName } from "./effect-words";
import { attorneyBody, shipmentBody } from "./goods-model";
import { lineWords } from "./line-words";
import { type Fields, fieldsOf, keptLines, type Part } from "./model";

export function toldOf(document: DealDocument, parts: Part[]): string {
  return told(fieldsOf(document), parts, document.legal_entity.name);
}

export function told(fields: Fields, parts: Part[], firmName: string): string {
  const day = (value: string | null): string => (value ? formatDay(value) : "—");
  const words: Record<Part, () => string> = {
    date: () => t`Дата: ${day(fields.date)}`,
    legal_entity_id: () => t`Организация: ${firmName}`,
    // What it is called is beside the choice; here it matters only whether it is another one.
    template_id: () => (fields.template ? t`По своему шаблону` : t`По встроенной форме`),
    lines: () => keptLines(fields).map(lineWords).join("\n"),
    vat_included: () => (fields.isVatIncluded ? t`НДС в цене` : t`НДС сверху`),
    basis: () => t`Основание: ${fields.basis.trim() || "—"}`,
    pay_by: () => t`Оплатить до: ${day(fields.payBy)}`,
    valid_until: () => t`Действует до: ${day(fields.validUntil)}`,
    revised_on: () => t`Дата исправления: ${day(fields.revisedOn)}`,
    period: () => t`Период: ${day(fields.periodFirst)} – ${day(fields.periodLast)}`,
    introduction: () => t`Вступление: ${fields.introduction.trim() || "—"}`,
    terms: () => t`Условия: ${fields.terms.trim() || "—"}`,
    contract: () => {
      const text = fields.contract;
      const renewal = text?.is_renewed ? t`продлевается на год` : t`не продлевается`;
      const head = [text?.title, text?.place, text?.seller_role, text?.buyer_role, renewal];
      const blocks = text?.blocks.map((block) => block.text ?? t`Таблица позиций`) ?? [];
      return [head.filter(Boolean).join(", "), ...blocks].join("\n");
    },
    // As with templates, who it is stands beside the choice.
    signatory_id: () =>
      fields.signatory ? t`Подписывает другой человек` : t`Подписывает, кто обычно`,
    bank_account: () => t`Банковский счёт: ${fields.account?.account ?? t`основной`}`,
    shipment: () => {
      const shipment = shipmentBody(fields.goods);
      if (!shipment) return t`Без отгрузки товаров`;
      const { shipper, consignee, transport, cargo } = shipment;
      const carried = transport && `№ ${transport.number}, ${day(transport.date)}`;
      const named = [shipper, consignee, carried, cargo].filter(Boolean);
      return [t`Отгрузка товаров`, ...named].join(", ");
    },
    attorney: () => {
      const attorney = attorneyBody(fields.goods);
      if (!attorney) return t`Без доверенности`;
      const { number, date, issued_by, person } = attorney;
      return t`Доверенность № ${number} от ${day(date)}, ${issued_by}, ${person}`;
    },
    state_contract: () => t`Госконтракт: ${fields.goods.stateContract.trim() || "—"}`,
    has_facsimile: () => (fields.hasFacsimile ? t`Печать и подпись картинкой` : t`Без картинок`),
    letter: () => {
      const letter = fields.letter;
      const head = [letter?.title, letter?.addressee, letter?.subject, letter?.salutation];
      return [...head, letter?.text, letter?.enclosures].filter(Boolean).join("\n");
    },
    outside: () => {
      if (!fields.outside) return "";
      const { title, number, amount, effect, hasScanClause, hasSignatureClause } = fields.outside;
      const sum = amount && `${amount} ₽`;
      const called = [title.trim(), number.trim() && `№ ${number.trim()}`]
        .filter(Boolean)
        .join(" ");
      const scans = hasScanClause && t`сканы действуют`;
      const codes = hasSignatureClause && t`есть условие о простой электронной подписи`;
      return [called, sum, effectName(effect), scans, codes].filter(Boolean).join(", ");
    },
  };
  return parts.map((part) => words[part]()).join("\n");
}
