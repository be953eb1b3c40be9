import { expect, it } from "vitest";
import {
  attorneyBody,
  goodsFields,
  goodsPlaces,
  goodsProblems,
  hasGoodsPlaces,
  isOfGoods,
  saysGoods,
  shipmentBody,
} from "./goods-model";

const shipment = {
  shipper: "ООО «Склад», г. Смоленск",
  consignee: null,
  transport: { number: "88", date: "2026-11-24" },
  cargo: "125 кг",
};
const attorney = {
  number: "5",
  date: "2026-11-20",
  issued_by: "ООО «Ромашка»",
  person: "Петров П.П.",
};
const empty = goodsFields({});

it("what was read is sent as it was", () => {
  const goods = goodsFields({ shipment, attorney, state_contract: null });
  expect(shipmentBody(goods)).toEqual(shipment);
  expect(attorneyBody(goods)).toEqual(attorney);
  expect(goodsProblems(goods)).toEqual([]);
});

it("nothing is shipped until somebody says so", () => {
  expect(shipmentBody(empty)).toBeNull();
  const bare = { shipper: null, consignee: null, transport: null, cargo: null };
  expect(shipmentBody({ ...empty, isShipped: true })).toEqual(bare);
  expect(shipmentBody({ ...empty, cargo: " 5 кг " })).toEqual({ ...bare, cargo: "5 кг" });
  expect(attorneyBody(empty)).toBeNull();
  expect([saysGoods(empty, []), saysGoods({ ...empty, cargo: "5 кг" }, [])]).toEqual([false, true]);
});

it("half a paper is none, and tells what is wanting", () => {
  expect(goodsProblems(empty)).toEqual([]);
  expect(goodsProblems({ ...empty, transportNumber: "88" })).toEqual(["transportDate"]);
  expect(goodsProblems({ ...empty, attorneyNumber: "5", attorneyDate: "2026-11-20" })).toEqual([
    "attorneyIssuer",
    "attorneyPerson",
  ]);
});

it("each form has the places that it prints", () => {
  expect(goodsPlaces({ kind: "waybill", advance: null })).toMatchObject({
    transport: true,
    cargo: false,
    stateContract: false,
    origin: false,
  });
  const advance = { payment_id: "p1", received_on: "2026-11-20", payment_number: "1" };
  expect(goodsPlaces({ kind: "vat_invoice", advance })).toMatchObject({
    shipment: false,
    stateContract: true,
    origin: false,
  });
  const kinds = ["invoice", "act", "corrective_transfer"] as const;
  expect(kinds.map((kind) => hasGoodsPlaces({ kind, advance: null }))).toEqual([
    false,
    false,
    true,
  ]);
});

it("knows its own places among those that were refused", () => {
  const places = ["/shipment/cargo", "/lines/3/country", "/lines/3/price", "/basis"];
  expect(places.map(isOfGoods)).toEqual([true, true, false, false]);
});
