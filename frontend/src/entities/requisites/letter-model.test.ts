import { expect, it } from "vitest";
import type { Requisites } from "@/shared/api/types";
import { letterOf, wholeOf } from "./letter-model";

const twins: Requisites = {
  form: "organisation",
  full_name: "Общество с ограниченной ответственностью «Твинс»",
  short_name: "ООО «Твинс»",
  inn: "6731067957",
  kpp: "673201001",
  legal_address: "214000, г. Смоленск, ул. Ленина, д. 1",
  accounts: [
    {
      bik: "047888760",
      bank_name: "Ярославский филиал ПАО «Промсвязьбанк»",
      account: "40702810782000374002",
      correspondent: "30101810300000000760",
    },
    { bik: "044525225", bank_name: "Сбербанк", account: "40702810200000000001" },
  ],
  signer: { post: "Директор", name: "Иванов Иван Иванович", ground: "Устава" },
  document_email: "buh@twins.ru",
};

it("a letter names the firm, its numbers, the main account and who signs", () => {
  expect(letterOf(twins)).toBe(
    [
      "Общество с ограниченной ответственностью «Твинс»",
      "Коротко: ООО «Твинс»",
      "ИНН: 6731067957",
      "КПП: 673201001",
      "Юридический адрес: 214000, г. Смоленск, ул. Ленина, д. 1",
      "Р/с: 40702810782000374002",
      "Банк: Ярославский филиал ПАО «Промсвязьбанк»",
      "БИК: 047888760",
      "К/с: 30101810300000000760",
      "Подписывает: Директор Иванов Иван Иванович, на основании Устава",
      "Почта для документов: buh@twins.ru",
    ].join("\n"),
  );
});

it("«в лице» stands where the genitive is known", () => {
  const signer = {
    post: "Директор",
    name: "Иванов Иван Иванович",
    ground: "Устава",
    post_genitive: "директора",
    name_genitive: "Иванова Ивана Ивановича",
  };
  expect(letterOf({ ...twins, signer })).toMatch(
    "В лице: директора Иванова Ивана Ивановича, на основании Устава",
  );
});

it("a sole trader has ОГРНИП with its day, a place of registration, and may take ЭДО only", () => {
  const trader: Requisites = {
    form: "sole_trader",
    short_name: "ИП Иванов И. И.",
    ogrn: "304500116000157",
    ogrn_on: "2004-04-25",
    legal_address: "г. Смоленск",
    is_edo_only: true,
  };
  expect(letterOf(trader)).toBe(
    [
      "ИП Иванов И. И.",
      "ОГРНИП: 304500116000157 от 25.04.2004",
      "Адрес регистрации: г. Смоленск",
      "Документы: только ЭДО",
    ].join("\n"),
  );
});

it("two versions that differ in a second account are not the same", () => {
  const other = { ...twins, accounts: twins.accounts?.slice(0, 1) ?? [] };
  expect(letterOf(other)).toBe(letterOf(twins));
  expect(wholeOf(other)).not.toBe(wholeOf(twins));
});
