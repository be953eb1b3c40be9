import { msg } from "@lingui/core/macro";
import { i18n } from "@lingui/core";
import * as v from "valibot";

const ADDRESS = /^[a-z0-9](?:[a-z0-9-]{1,28}[a-z0-9])?$/;

const filled = () =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, () => i18n._(msg`Заполните это поле`)),
  );

/** What a person must give; the server checks the same and more (a taken login, a weak password). */
export const signUpSchema = v.object({
  company: filled(),
  name: filled(),
  email: v.pipe(
    v.string(),
    v.trim(),
    v.email(() => i18n._(msg`Похоже, в адресе почты ошибка`)),
  ),
  phone: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\+?[\d\s()-]{7,20}$/, () => i18n._(msg`Номер телефона: цифры, пробелы и скобки`)),
  ),
  login: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(3, () => i18n._(msg`Логин: от трёх символов`)),
  ),
  password: v.pipe(
    v.string(),
    v.minLength(12, () => i18n._(msg`Пароль: от 12 символов`)),
    v.maxLength(128, () => i18n._(msg`Пароль: до 128 символов`)),
  ),
  address: v.pipe(
    v.string(),
    v.trim(),
    v.regex(ADDRESS, () => i18n._(msg`Латинские буквы, цифры и дефис, от 3 до 30`)),
  ),
  accept_offer: v.pipe(
    v.boolean(),
    v.check(
      (isAccepted) => isAccepted,
      () => i18n._(msg`Без согласия с офертой аккаунт не открыть`),
    ),
  ),
  advertising: v.boolean(),
  analytics: v.boolean(),
});

export type SignUpFields = v.InferInput<typeof signUpSchema>;
