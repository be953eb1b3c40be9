import { expect, it } from "vitest";
import { splitName } from "./person-name";

it.each([
  ["Анна", [null, "Анна", null]],
  ["Анна Смирнова", ["Смирнова", "Анна", null]],
  ["Смирнова Анна", ["Смирнова", "Анна", null]],
  ["Иван Петрович", [null, "Иван", "Петрович"]],
  ["Иванов Иван Петрович", ["Иванов", "Иван", "Петрович"]],
  ["Иван Петрович Иванов", ["Иванов", "Иван", "Петрович"]],
  ["Ли Бо", ["Ли", "Бо", null]],
  ["  ", [null, null, null]],
])("%s", (typed, [last_name, first_name, middle_name]) => {
  expect(splitName(typed)).toEqual({ last_name, first_name, middle_name });
});
