// Requisites as an accountant expects to read them: on the card, and as a text for a letter.
import { t } from "@lingui/core/macro";
import type { BankAccount, Requisites, Signer } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";

export type Fact = { label: string; value: string };

const fact = (label: string, value: string | null | undefined): Fact[] =>
  value ? [{ label, value }] : [];

export function nameOf({ full_name, short_name }: Requisites): string {
  return full_name ?? short_name ?? "";
}

/** All but the name and the accounts that are not the main one. */
export function factsOf(requisites: Requisites): Fact[] {
  const { form, full_name, short_name, inn, kpp, ogrn, ogrn_on } = requisites;
  const main = requisites.accounts?.[0];
  const registered = ogrn && ogrn_on ? t`${ogrn} от ${formatDay(ogrn_on)}` : ogrn;
  return [
    ...fact(t`Коротко`, full_name && short_name),
    ...fact(t`ИНН`, inn),
    ...fact(t`КПП`, kpp),
    ...fact(form === "sole_trader" ? t`ОГРНИП` : t`ОГРН`, registered),
    ...fact(
      form === "organisation" ? t`Юридический адрес` : t`Адрес регистрации`,
      requisites.legal_address,
    ),
    ...fact(t`Фактический адрес`, requisites.actual_address),
    ...fact(t`Почтовый адрес`, requisites.postal_address),
    ...fact(t`Получатель писем`, requisites.postal_recipient),
    ...(main ? accountFacts(main) : []),
    ...signerFacts(requisites.signer),
    ...fact(t`Почта для документов`, requisites.document_email),
    ...(requisites.is_edo_only ? fact(t`Документы`, t`только ЭДО`) : []),
  ];
}

export function accountFacts(account: BankAccount): Fact[] {
  return [
    ...fact(t`Р/с`, account.account),
    ...fact(t`Банк`, account.bank_name),
    ...fact(t`БИК`, account.bik),
    ...fact(t`К/с`, account.correspondent),
  ];
}

/** «В лице …» where the genitive is written down; else who signs, as it is typed. */
function signerFacts(signer: Signer | null | undefined): Fact[] {
  if (!signer) return [];
  const { post, name, post_genitive, name_genitive } = signer;
  const isDeclined = Boolean(name_genitive) && (!post || Boolean(post_genitive));
  return isDeclined
    ? fact(t`В лице`, signed(post_genitive, name_genitive ?? "", signer.ground))
    : fact(t`Подписывает`, signed(post, name, signer.ground));
}

export function signed(
  post: string | null | undefined,
  name: string,
  ground: string | null | undefined,
): string {
  const who = [post, name].filter(Boolean).join(" ");
  return ground ? t`${who}, на основании ${ground}` : who;
}

const lines = (facts: Fact[]): string[] => facts.map(({ label, value }) => `${label}: ${value}`);

/** A block of lines for a letter. */
export function letterOf(requisites: Requisites): string {
  return [nameOf(requisites), ...lines(factsOf(requisites))].filter(Boolean).join("\n");
}

/** Everything that is written down, to see whether two versions are the same. */
export function wholeOf(requisites: Requisites): string {
  const [main, ...others] = requisites.accounts ?? [];
  const { signer } = requisites;
  const rest = [
    ...others.flatMap(accountFacts),
    ...[main, ...others].flatMap((one) => fact(t`Банк коротко`, one?.bank_short_name)),
    ...fact(t`Должность в род. падеже`, signer?.post_genitive),
    ...fact(t`ФИО в род. падеже`, signer?.name_genitive),
  ];
  return [letterOf(requisites), ...lines(rest)].filter(Boolean).join("\n");
}
