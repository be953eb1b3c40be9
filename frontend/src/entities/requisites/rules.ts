// What can be wrong with requisites, in the server's words and under its codes.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

const words = {
  inn_non_digit: msg`В ИНН только цифры`,
  inn_length: msg`В ИНН 10 цифр у организации или 12 у ИП и физлица`,
  inn_region: msg`ИНН не начинается с 00`,
  inn_check_digit: msg`Контрольная цифра ИНН не сходится: проверьте цифры`,
  inn_of_person: msg`Это ИНН человека (12 цифр), а у организации 10`,
  inn_of_organisation: msg`Это ИНН организации (10 цифр), а у ИП и физлица 12`,
  kpp_character: msg`В КПП цифры, на 5-м и 6-м месте могут быть заглавные латинские буквы`,
  kpp_length: msg`В КПП 9 знаков`,
  kpp_region: msg`КПП не начинается с 00`,
  ogrn_non_digit: msg`В ОГРН только цифры`,
  ogrn_length: msg`В ОГРН 13 цифр, в ОГРНИП 15`,
  ogrn_kind: msg`Первая цифра не подходит: ОГРНИП начинается с 3`,
  ogrn_check_digit: msg`Контрольная цифра ОГРН не сходится: проверьте цифры`,
  ogrn_of_sole_trader: msg`Это ОГРНИП (15 цифр), а у организации ОГРН из 13`,
  ogrn_of_organisation: msg`Это ОГРН организации (13 цифр), а у ИП ОГРНИП из 15`,
  bik_non_digit: msg`В БИК только цифры`,
  bik_length: msg`В БИК 9 цифр`,
  account_character: msg`В номере счёта только цифры, на 6-м месте может быть буква A, B, C, E, H, K, M, P, T, X`,
  account_length: msg`В номере счёта 20 цифр`,
  account_of_other_bank: msg`Счёт не подходит к БИК: проверьте оба`,
  correspondent_of_other_bank: msg`Корр. счёт не подходит к БИК: проверьте оба`,
  repeated: msg`Такой счёт уже записан`,
  bik_needed: msg`Укажите БИК банка`,
  bank_needed: msg`Назовите банк`,
  account_needed: msg`Укажите номер счёта`,
  signer_needed: msg`Напишите, кто подписывает`,
  email_shape: msg`Это не похоже на адрес почты`,
  day_needed: msg`Выберите день`,
  power_number_needed: msg`Укажите номер доверенности`,
  ends_before_it_begins: msg`Окончание раньше начала`,
} satisfies Record<string, MessageDescriptor>;

export type Rule = keyof typeof words;

export const rules: Record<Rule, MessageDescriptor> = words;
