// The form of requisites: what stands in its fields, what is sent, what is wrong. Problems are kept by the
// server's pointers, so that its objections and ours land at the same fields.
import type { BankAccount, PartyForm, Requisites, Signer } from "@/shared/api/types";
import {
  accountProblem,
  bikProblem,
  correspondentProblem,
  innProblem,
  kppProblem,
  ogrnProblem,
} from "./numbers-model";
import type { Rule } from "./rules";

export type AccountFields = Record<
  "bik" | "bank_name" | "bank_short_name" | "account" | "correspondent",
  string
> & { key: string };

export type SignerFields = Record<
  "post" | "name" | "ground" | "post_genitive" | "name_genitive",
  string
>;

export type TextName =
  | "full_name"
  | "short_name"
  | "inn"
  | "kpp"
  | "ogrn"
  | "legal_address"
  | "actual_address"
  | "postal_address"
  | "postal_recipient"
  | "document_email";

export type Fields = Record<TextName, string> & {
  form: PartyForm;
  ogrn_on: string | null;
  accounts: AccountFields[];
  signer: SignerFields;
  is_edo_only: boolean;
};

/** What is wrong, by pointers: «/accounts/0/account». */
export type Problems = Record<string, Rule>;

const has = (text: string): boolean => text.trim() !== "";

/** Which fields a party of a form has. */
export function hasField(form: PartyForm, name: "kpp" | "ogrn" | "ogrn_on"): boolean {
  if (name === "kpp") return form === "organisation";
  return name === "ogrn" ? form !== "person" : form === "sole_trader";
}

export function signerFields(signer: Signer | null | undefined): SignerFields {
  return {
    post: signer?.post ?? "",
    name: signer?.name ?? "",
    ground: signer?.ground ?? "",
    post_genitive: signer?.post_genitive ?? "",
    name_genitive: signer?.name_genitive ?? "",
  };
}

export function accountFields(key: string, account?: BankAccount): AccountFields {
  return {
    key,
    bik: account?.bik ?? "",
    bank_name: account?.bank_name ?? "",
    bank_short_name: account?.bank_short_name ?? "",
    account: account?.account ?? "",
    correspondent: account?.correspondent ?? "",
  };
}

/** One to fill in where there is none. */
function accountsOf(accounts: BankAccount[]): AccountFields[] {
  if (accounts.length === 0) return [accountFields("a0")];
  return accounts.map((one, index) => accountFields(`a${index}`, one));
}

export function fieldsOf(known: Partial<Requisites>): Fields {
  return {
    form: known.form ?? "organisation",
    full_name: known.full_name ?? "",
    short_name: known.short_name ?? "",
    inn: known.inn ?? "",
    kpp: known.kpp ?? "",
    ogrn: known.ogrn ?? "",
    ogrn_on: known.ogrn_on ?? null,
    legal_address: known.legal_address ?? "",
    actual_address: known.actual_address ?? "",
    postal_address: known.postal_address ?? "",
    postal_recipient: known.postal_recipient ?? "",
    accounts: accountsOf(known.accounts ?? []),
    signer: signerFields(known.signer),
    document_email: known.document_email ?? "",
    is_edo_only: known.is_edo_only ?? false,
  };
}

/** What is blank is absent, and so is what the form of the party has not. */
export function toRequisites(fields: Fields): Requisites {
  const text = (name: TextName) => (has(fields[name]) ? { [name]: fields[name].trim() } : {});
  const { form } = fields;
  const signer = toSigner(fields.signer);
  return {
    form,
    ...text("full_name"),
    ...text("short_name"),
    ...text("inn"),
    ...(hasField(form, "kpp") && text("kpp")),
    ...(hasField(form, "ogrn") && text("ogrn")),
    ...(hasField(form, "ogrn_on") && fields.ogrn_on && { ogrn_on: fields.ogrn_on }),
    ...text("legal_address"),
    ...text("actual_address"),
    ...text("postal_address"),
    ...text("postal_recipient"),
    accounts: fields.accounts.filter(isFilled).map(toAccount),
    ...(signer && { signer }),
    ...text("document_email"),
    is_edo_only: fields.is_edo_only,
  };
}

export function isFilled(account: AccountFields): boolean {
  return Object.entries(account).some(([name, text]) => name !== "key" && has(text));
}

function toAccount(fields: AccountFields): BankAccount {
  const correspondent = fields.correspondent.trim();
  const short = fields.bank_short_name.trim();
  return {
    bik: fields.bik.trim(),
    bank_name: fields.bank_name.trim(),
    account: fields.account.trim(),
    ...(short && { bank_short_name: short }),
    ...(correspondent && { correspondent }),
  };
}

/** A signer of whom nothing is said is none. */
export function toSigner(fields: SignerFields): Signer | null {
  if (!Object.values(fields).some(has)) return null;
  const text = (name: keyof SignerFields) =>
    has(fields[name]) ? { [name]: fields[name].trim() } : {};
  return {
    name: fields.name.trim(),
    ...text("post"),
    ...text("ground"),
    ...text("post_genitive"),
    ...text("name_genitive"),
  };
}

/** The server counts the accounts that were sent, the form also those left blank between them. */
export function formPointer(pointer: string, { accounts }: Fields): string {
  const path = pointer.replace(/^#?\/?/, "/");
  const [, index, field] = /^\/accounts\/(\d+)\/(.+)$/.exec(path) ?? [];
  if (index === undefined) return path;
  const sent = accounts.filter(isFilled)[Number(index)];
  return `/accounts/${sent ? accounts.indexOf(sent) : index}/${field}`;
}

/** Where groups of fields begin. */
const FIRST: Record<string, string> = {
  "/requisites": "/short_name",
  "/accounts": "/accounts/0/bik",
  "/signer": "/signer/name",
};

const NAMED: TextName[] = [
  "full_name",
  "short_name",
  "inn",
  "kpp",
  "ogrn",
  "legal_address",
  "actual_address",
  "postal_address",
  "postal_recipient",
  "document_email",
];

/** The field of this form that a pointer of the server leads to; null: it leads elsewhere. */
export function fieldAt(pointer: string | null): string | null {
  if (pointer === null) return null;
  const field = FIRST[pointer] ?? pointer;
  const isOwn = NAMED.some((name) => field === `/${name}`) || /^\/(accounts|signer)\//.test(field);
  return isOwn ? field : null;
}

/** Everything that can be told without the server. */
export function problemsOf(fields: Fields): Problems {
  const found: [string, Rule | null][] = [
    ["/inn", has(fields.inn) ? innOf(fields.form, fields.inn.trim()) : null],
    ["/document_email", emailProblem(fields.document_email)],
    ...signerProblems("/signer", fields.signer),
    ...fields.accounts.flatMap((account, at) => accountProblems(account, at, fields.accounts)),
  ];
  if (hasField(fields.form, "kpp") && has(fields.kpp)) {
    found.push(["/kpp", kppProblem(fields.kpp.trim())]);
  }
  if (hasField(fields.form, "ogrn") && has(fields.ogrn)) {
    found.push(["/ogrn", ogrnOf(fields.form, fields.ogrn.trim())]);
  }
  return Object.fromEntries(found.flatMap(([at, rule]) => (rule ? [[at, rule]] : [])));
}

function innOf(form: PartyForm, inn: string): Rule | null {
  const isOrganisation = form === "organisation";
  if (isOrganisation && /^\d{12}$/.test(inn)) return "inn_of_person";
  if (!isOrganisation && /^\d{10}$/.test(inn)) return "inn_of_organisation";
  return innProblem(inn);
}

function ogrnOf(form: PartyForm, ogrn: string): Rule | null {
  if (form === "organisation" && /^\d{15}$/.test(ogrn)) return "ogrn_of_sole_trader";
  if (form === "sole_trader" && /^\d{13}$/.test(ogrn)) return "ogrn_of_organisation";
  return ogrnProblem(ogrn);
}

function emailProblem(email: string): Rule | null {
  return !has(email) || /^\S+@\S+$/.test(email.trim()) ? null : "email_shape";
}

export function signerProblems(at: string, fields: SignerFields): [string, Rule | null][] {
  const isNameless = !has(fields.name) && Object.values(fields).some(has);
  return [[`${at}/name`, isNameless ? "signer_needed" : null]];
}

function accountProblems(
  fields: AccountFields,
  index: number,
  all: AccountFields[],
): [string, Rule | null][] {
  if (!isFilled(fields)) return [];
  const at = (name: string): string => `/accounts/${index}/${name}`;
  const [bik, account, own] = [
    fields.bik.trim(),
    fields.account.trim(),
    fields.correspondent.trim(),
  ];
  const isSame = (other: AccountFields): boolean =>
    other.account.trim() === account && other.bik.trim() === bik;
  const isRepeated = account !== "" && all.slice(0, index).some(isSame);
  return [
    [at("bik"), bik === "" ? "bik_needed" : bikProblem(bik)],
    [at("bank_name"), has(fields.bank_name) ? null : "bank_needed"],
    [at("account"), account === "" ? "account_needed" : accountProblem(account, bik)],
    ...(isRepeated ? [[at("account"), "repeated"] satisfies [string, Rule]] : []),
    [at("correspondent"), own === "" ? null : correspondentProblem(own, bik)],
  ];
}
