import { describe, expect, it } from "vitest";
import { formatMoney, parseMoney } from "@/shared/lib/money";
import vectors from "@/test/vectors/vat.json";
import { amountsOf, commonDiscount, sharedDiscount, totalsOf } from "./amounts-model";

const line = (price: string, quantity = "1", discount = "", vatRate = "none") => ({
  price,
  quantity,
  discount,
  vatRate,
});

describe("the sum of a line", () => {
  it.each(vectors.vectors)("of $base at $rate % is that of the vectors", (vector) => {
    const typed = line(vector.base, "1", "", String(vector.rate));
    expect(amountsOf(typed, true)).toMatchObject({
      amount: vector.base,
      vat: vector.vat_included,
    });
    expect(amountsOf(typed, false)).toMatchObject({
      amount: vector.gross_if_added,
      vat: vector.vat_added,
    });
  });

  // The cases by which the server is tested.
  it.each([
    ["100.00", "3", "0", "none", true, "300.00", "0.00"],
    ["122.00", "1", "0", "22", true, "122.00", "22.00"],
    ["100.00", "1", "0", "22", false, "122.00", "22.00"],
    ["100.00", "1.5", "10", "20", false, "162.00", "27.00"],
    ["0.01", "0.5", "0", "none", true, "0.01", "0.00"],
    ["0.01", "0.499", "0", "none", true, "0.00", "0.00"],
    ["19.99", "1.125", "0", "none", true, "22.49", "0.00"],
    ["99.99", "1", "33.33", "none", true, "66.66", "0.00"],
    ["0.05", "1", "10", "none", true, "0.04", "0.00"],
    ["500.00", "2", "100", "22", true, "0.00", "0.00"],
  ])("%s × %s − %s %% at %s", (price, quantity, discount, rate, isIncluded, amount, vat) => {
    expect(amountsOf(line(price, quantity, discount, rate), isIncluded)).toMatchObject({
      amount,
      vat,
    });
  });

  it("is counted from what people type, beyond what a float can hold", () => {
    expect(amountsOf(line("1 500,50", "1,5", "10,5", "20"), true)).toEqual({
      amount: "2014.42",
      vat: "335.74",
      discount: "236.33",
    });
    const large = amountsOf(line("99999999999,99"), true);
    expect(large?.amount).toBe("99999999999.99");
    expect(parseMoney(formatMoney(large?.amount ?? ""))).toBe("99999999999.99");
  });

  it("is none while something of it is no number, or is more than the server takes", () => {
    expect(amountsOf(line(""), true)).toBeNull();
    expect(amountsOf(line("1,555"), true)).toBeNull();
    expect(amountsOf(line("1", "x"), true)).toBeNull();
    expect(amountsOf(line("1", "1,2345"), true)).toBeNull();
    expect(amountsOf(line("1", "1", "100,01"), true)).toBeNull();
    expect(amountsOf(line("100000000000,01"), true)).toBeNull();
    expect(amountsOf(line("100000000000", "1", "", "22"), false)).toBeNull();
  });
});

describe("the sum of all lines", () => {
  const included = () => true;

  it("adds the VAT of the lines, and does not count it anew from the total", () => {
    const { lines, total, vat_sum_of_lines: vat } = vectors.document_example;
    const typed = lines.map(({ qty, price }) => line(price, qty, "", "22"));
    expect(totalsOf(typed, included)).toEqual({ amount: total, vat, discount: "0.00" });
  });

  it("tells what is taken off, and that no line has VAT apart from none in it", () => {
    const lines = [line("100", "1", "10"), line("50", "2", "5")];
    expect(totalsOf(lines, included)).toEqual({ amount: "185.00", vat: null, discount: "15.00" });
    expect(totalsOf([...lines, line("1", "1", "", "0")], included)?.vat).toBe("0.00");
    expect(totalsOf([], included)).toEqual({ amount: "0.00", vat: null, discount: "0.00" });
  });

  it("is none while one of them cannot be counted", () => {
    expect(totalsOf([line("100"), line("")], included)).toBeNull();
    expect(totalsOf([line("60000000000"), line("60000000000")], included)).toBeNull();
  });

  it("takes each line with its own answer on VAT", () => {
    const lines = [line("100", "1", "", "22"), line("122", "1", "", "22")];
    expect(totalsOf(lines, ({ price }) => price === "122")).toEqual({
      amount: "244.00",
      vat: "44.00",
      discount: "0.00",
    });
  });
});

describe("one discount for all lines", () => {
  it.each([
    ["10", "10"],
    [" 12,50 ", "12,5"],
    ["7.25", "7,25"],
    ["0", ""],
    ["", ""],
    ["100", "100"],
    ["100,01", null],
    ["12,345", null],
    ["-5", null],
    ["много", null],
  ])("«%s» → %s", (typed, discount) => {
    expect(sharedDiscount(typed)).toBe(discount);
  });

  it("is told where the lines have it", () => {
    expect(commonDiscount([{ discount: "10" }, { discount: "10,0" }])).toBe("10");
    expect(commonDiscount([{ discount: "10" }, { discount: "" }])).toBe("");
    expect(commonDiscount([{ discount: "" }, { discount: "" }])).toBe("");
    expect(commonDiscount([])).toBe("");
  });
});
