import { expect, it } from "vitest";
import { ApiError } from "../api/api-error";
import { fieldProblems } from "./field-problems";

const objection = (pointer: string, message: string) => ({ pointer, code: "invalid", message });

it("brings the server's objections to the fields that they are about, the first of each", () => {
  const fields = [
    objection("/phones/0", "Не телефон"),
    objection("#/inn", "Нужно 10 или 12 цифр"),
    objection("/inn", "Контрольная цифра не сходится"),
    objection("/contact/emails/1", "Не адрес"),
  ];
  const error = new ApiError({ status: 422, code: "invalid", message: "", fields });
  expect(fieldProblems(error)).toEqual({
    phones: "Не телефон",
    inn: "Нужно 10 или 12 цифр",
    "contact.emails": "Не адрес",
  });
});

it("finds none in another failure", () => {
  expect(fieldProblems(ApiError.network())).toEqual({});
  expect(fieldProblems(null)).toEqual({});
});
