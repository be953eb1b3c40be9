// Who ships and receives goods, how they are carried and who takes them: what is typed and what is sent.
import { isCorrective } from "@/entities/documents/kinds";
import type { LineDraft } from "@/entities/lines/lines-model";
import type { Attorney, DealDocument, Shipment } from "@/shared/api/types";

export type GoodsFields = {
  /** Whether goods are shipped; a накладная is always of goods. */
  isShipped: boolean;
  shipper: string;
  consignee: string;
  transportNumber: string;
  transportDate: string | null;
  cargo: string;
  attorneyNumber: string;
  attorneyDate: string | null;
  attorneyIssuer: string;
  attorneyPerson: string;
  stateContract: string;
};

type Known = Pick<DealDocument, "shipment" | "attorney" | "state_contract">;

export function goodsFields({ shipment, attorney, state_contract }: Known): GoodsFields {
  return {
    isShipped: Boolean(shipment),
    shipper: shipment?.shipper ?? "",
    consignee: shipment?.consignee ?? "",
    transportNumber: shipment?.transport?.number ?? "",
    transportDate: shipment?.transport?.date ?? null,
    cargo: shipment?.cargo ?? "",
    attorneyNumber: attorney?.number ?? "",
    attorneyDate: attorney?.date ?? null,
    attorneyIssuer: attorney?.issued_by ?? "",
    attorneyPerson: attorney?.person ?? "",
    stateContract: state_contract ?? "",
  };
}

type Form = Pick<DealDocument, "kind" | "advance">;

/** What of all this a form has a place for; of an advance nothing is shipped yet. */
export function goodsPlaces({ kind, advance }: Form) {
  const isHandedOver = kind === "waybill" || kind === "transfer";
  const isOfTax = kind === "transfer" || kind === "vat_invoice" || isCorrective(kind);
  return {
    shipment: isHandedOver || (kind === "vat_invoice" && !advance),
    isAlwaysShipped: kind === "waybill",
    transport: isHandedOver,
    cargo: kind === "transfer",
    attorney: isHandedOver,
    stateContract: isOfTax,
    kindCode: (isHandedOver || isOfTax) && !advance,
    origin: isOfTax && !advance,
  };
}

export function hasGoodsPlaces(form: Form): boolean {
  return Object.values(goodsPlaces(form)).includes(true);
}

export function shipmentBody(goods: GoodsFields): Shipment | null {
  const given = (typed: string): string | null => typed.trim() || null;
  const number = goods.transportNumber.trim();
  const date = goods.transportDate;
  const body = {
    shipper: given(goods.shipper),
    consignee: given(goods.consignee),
    transport: number && date ? { number, date } : null,
    cargo: given(goods.cargo),
  };
  const isSaid = Object.values(body).some((value) => value !== null);
  return goods.isShipped || isSaid ? body : null;
}

export function attorneyBody(goods: GoodsFields): Attorney | null {
  const number = goods.attorneyNumber.trim();
  const date = goods.attorneyDate;
  const issued_by = goods.attorneyIssuer.trim();
  const person = goods.attorneyPerson.trim();
  return number && date && issued_by && person ? { number, date, issued_by, person } : null;
}

export type GoodsProblem = keyof GoodsFields;

/** Half a транспортная накладная or power of attorney is none; what is wanting of it. */
export function goodsProblems(goods: GoodsFields): GoodsProblem[] {
  const isEmpty = (field: GoodsProblem): boolean => !goods[field]?.toString().trim();
  const wanting = (fields: GoodsProblem[]): GoodsProblem[] =>
    fields.every(isEmpty) ? [] : fields.filter(isEmpty);
  return [
    ...wanting(["transportNumber", "transportDate"]),
    ...wanting(["attorneyNumber", "attorneyDate", "attorneyIssuer", "attorneyPerson"]),
  ];
}

/** Whether anything is typed that would be hidden by a closed section. */
export function saysGoods(goods: GoodsFields, lines: LineDraft[]): boolean {
  const { isShipped: _, ...typed } = goods;
  const isOfLine = (line: LineDraft): boolean =>
    [line.kindCode, line.country, line.declaration].some((text) => text !== "");
  return Object.values(typed).some(Boolean) || lines.some(isOfLine);
}

/** Whether a place that the server has refused is in this section. */
export function isOfGoods(pointer: string): boolean {
  return /^#?\/(shipment|attorney|state_contract|lines\/\d+\/(kind_code|country|declaration))/.test(
    pointer,
  );
}
