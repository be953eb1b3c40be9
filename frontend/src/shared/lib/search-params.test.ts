import { expect, it } from "vitest";
import { plainSearch } from "./search-params";

it("writes an address as people would type it, and reads it back", () => {
  const search = { status: "open,won", amount_from: "1000.00", trash: true, none: undefined };
  const text = plainSearch.stringifySearch(search);
  expect(text).toBe("?status=open%2Cwon&amount_from=1000.00&trash=true");
  expect(plainSearch.parseSearch(text)).toEqual({
    status: "open,won",
    amount_from: "1000.00",
    trash: "true",
  });
  expect(plainSearch.stringifySearch({})).toBe("");
});
