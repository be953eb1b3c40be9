import { expect, it } from "vitest";
import { readClientsSearch } from "./list-model";

it("reads what is looked for, and where", () => {
  expect(readClientsSearch({ q: "ёлка", trash: "true", other: "1" })).toEqual({
    q: "ёлка",
    trash: true,
  });
  expect(readClientsSearch({ q: "  ", trash: "false" })).toEqual({});
});
