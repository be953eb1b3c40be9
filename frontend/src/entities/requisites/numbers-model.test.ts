import { describe, expect, it } from "vitest";
import vectors from "@/test/vectors/requisites.json";
import {
  accountProblem,
  bikProblem,
  correspondentProblem,
  innProblem,
  kppProblem,
  ogrnProblem,
  withoutSpaces,
} from "./numbers-model";

const numbers = [
  { name: "ИНН", ask: innProblem, of: vectors.inn },
  { name: "КПП", ask: kppProblem, of: vectors.kpp },
  { name: "ОГРН", ask: ogrnProblem, of: vectors.ogrn },
  { name: "ОГРНИП", ask: ogrnProblem, of: vectors.ogrnip },
  { name: "БИК", ask: bikProblem, of: vectors.bik },
];

describe.each(numbers)("$name", ({ ask, of }) => {
  it.each(of.valid.map(({ value }) => value))("takes %s", (value) => {
    expect(ask(value)).toBeNull();
  });
  it.each(of.invalid)("refuses $value: $reason", ({ value }) => {
    expect(ask(value)).not.toBeNull();
  });
});

describe("an account at a bank", () => {
  const { settlement, correspondent, do_not_hard_fail: treasury } = vectors.account;
  it.each(settlement.valid)("takes $account at $bik", ({ account, bik }) => {
    expect(accountProblem(account, bik)).toBeNull();
  });
  it.each(settlement.invalid)("refuses $account at $bik: $reason", ({ account, bik }) => {
    expect(accountProblem(account, bik)).not.toBeNull();
  });
  it.each(correspondent.valid)("takes the bank's own $account at $bik", ({ account, bik }) => {
    expect(correspondentProblem(account, bik)).toBeNull();
  });
  it.each(correspondent.invalid)("refuses the bank's own $account at $bik", ({ account, bik }) => {
    expect(correspondentProblem(account, bik)).not.toBeNull();
  });
  it.each(treasury)("takes the treasury's $account", ({ account, bik }) => {
    expect(accountProblem(account, bik)).toBeNull();
    expect(correspondentProblem(account, bik)).toBeNull();
  });

  it("is judged by its own shape while the БИК is still being typed", () => {
    expect(accountProblem("40702810782000374003", "04788")).toBeNull();
    expect(accountProblem("4070281078200037400", "04788")).toBe("account_length");
  });
});

it("each rule is named as the server names it", () => {
  expect(innProblem("673106795O")).toBe("inn_non_digit");
  expect(innProblem("673106795")).toBe("inn_length");
  expect(innProblem("0000000000")).toBe("inn_region");
  expect(innProblem("500100732258")).toBe("inn_check_digit");
  expect(kppProblem("6732a1001")).toBe("kpp_character");
  expect(kppProblem("003201001")).toBe("kpp_region");
  expect(ogrnProblem("104500116000157")).toBe("ogrn_kind");
  expect(ogrnProblem("1027700132196")).toBe("ogrn_check_digit");
  expect(accountProblem("40702810782000374002", "044525225")).toBe("account_of_other_bank");
});

it("numbers copied from a letter lose what stands between the digits", () => {
  expect(withoutSpaces(" 4070 2810\u00A07820 0037 4002 ")).toBe("40702810782000374002");
});
