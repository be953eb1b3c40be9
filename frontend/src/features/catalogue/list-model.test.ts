import { expect, it } from "vitest";
import { isNarrow, questionOf } from "./list-model";
import { readCatalogueSearch } from "./list-search";

it("reads an address and forgets what it does not know", () => {
  expect(
    readCatalogueSearch({ q: "кр", group: "g", kind: "goods", archived: "true", sort: "-price" }),
  ).toEqual({ q: "кр", group: "g", kind: "goods", archived: true, sort: "-price" });
  expect(readCatalogueSearch({ q: " ", kind: "x", sort: "colour", archived: "no", a: 1 })).toEqual(
    {},
  );
});

it("asks for what is shown, whichever product is open", () => {
  const search = { q: "кр", group: "g", prices: "l", product: "p", archived: true };
  expect(questionOf(search)).toEqual({
    q: "кр",
    group_id: "g",
    archived: true,
    price_list_id: "l",
  });
  expect(isNarrow({ product: "p", prices: "l" })).toBe(false);
  expect(isNarrow({ kind: "service" })).toBe(true);
});
