// Who signs documents of an own firm, and to which of its accounts they are paid.
import { heldOn } from "@/entities/requisites/history-model";
import type { BankAccount, DocumentKind, LegalEntity, Signatory } from "@/shared/api/types";

/** The last day of a power; a year after the issue unless it says otherwise (ст. 186 ГК). */
export function powerEnds({ issued_on, valid_until }: NonNullable<Signatory["power"]>): string {
  if (valid_until) return valid_until;
  const [year = "", month = "", date = ""] = issued_on.split("-");
  const next = Number(year) + 1;
  const isLeapDay = month === "02" && date === "29";
  return `${next}-${month}-${isLeapDay ? "28" : date}`;
}

function holds({ power }: Signatory, day: string): boolean {
  return !power || (power.issued_on <= day && day <= powerEnds(power));
}

type Signing = Pick<LegalEntity, "signatories">;

/** Who may sign a kind of documents on a day; a chief accountant signs second and is no choice. */
export function signersOf({ signatories }: Signing, kind: DocumentKind, day: string): Signatory[] {
  return signatories.filter(
    (one) =>
      one.office !== "chief_accountant" &&
      (one.kinds.length === 0 || one.kinds.includes(kind)) &&
      holds(one, day),
  );
}

/** Who signs where nobody was chosen: whoever is named for the kind, else the head, else a proxy. */
export function usualSigner(firm: Signing, kind: DocumentKind, day: string): Signatory | undefined {
  const all = signersOf(firm, kind, day);
  const ofOffice = (office: Signatory["office"]) => all.find((one) => one.office === office);
  return all.find(({ kinds }) => kinds.length > 0) ?? ofOffice("head") ?? ofOffice("proxy");
}

/** The accounts of the requisites of a day, the main one first. */
export function accountsOf({ requisites }: Pick<LegalEntity, "requisites">, day: string) {
  return heldOn(requisites, day)?.requisites.accounts ?? [];
}

type Chosen = Pick<BankAccount, "account" | "bik">;

export function isSameAccount(one: Chosen, other: Chosen): boolean {
  return one.account === other.account && one.bik === other.bik;
}
