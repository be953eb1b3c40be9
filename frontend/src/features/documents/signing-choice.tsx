import { useLingui } from "@lingui/react/macro";
import { accountsOf, isSameAccount, signersOf, usualSigner } from "@/entities/own-firms/signing";
import type { DocumentKind, LegalEntity } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import type { Fields } from "./model";

type Props = {
  kind: DocumentKind;
  firm: LegalEntity;
  day: string;
  fields: Pick<Fields, "signatory" | "account">;
  hasAccount: boolean;
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<Fields>, pointer: string) => void;
};

/** Who signs and where it is paid to, where the firm leaves a choice. */
export function SigningChoice({ hasAccount, ...props }: Props) {
  return (
    <>
      <SignerChoice {...props} />
      {hasAccount && <AccountChoice {...props} />}
    </>
  );
}

type PartProps = Omit<Props, "hasAccount">;

function SignerChoice({ kind, firm, day, fields, refused, onChange }: PartProps) {
  const { t } = useLingui();
  const { signatory } = fields;
  const usual = usualSigner(firm, kind, day);
  const signers = signersOf(firm, kind, day);
  const others = signers.filter(({ id }) => id === signatory || id !== usual?.id);
  const isGone = signatory !== "" && others.every(({ id }) => id !== signatory);
  if (others.length === 0 && !isGone) return null;
  const goneName = firm.signatories.find(({ id }) => id === signatory)?.signer.name;
  const usualName = usual?.signer.name ?? "—";
  return (
    <Choice
      label={t`Подписывает`}
      value={signatory}
      data={[
        { value: "", label: t`Как обычно: ${usualName}` },
        ...others.map(({ id, signer }) => ({ value: id, label: signer.name })),
        ...(isGone
          ? [{ value: signatory, label: goneName ? t`${goneName}: не может` : t`Его больше нет` }]
          : []),
      ]}
      data-pointer="/signatory_id"
      error={refused.get("/signatory_id")}
      onChange={(value) => onChange({ signatory: value }, "/signatory_id")}
    />
  );
}

function AccountChoice({ firm, day, fields, refused, onChange }: PartProps) {
  const { t } = useLingui();
  const { account } = fields;
  const [main, ...rest] = accountsOf(firm, day);
  const known = main ? [main, ...rest] : [];
  const others = known.filter(
    (one) => one !== main || (account !== null && isSameAccount(one, account)),
  );
  const isGone = account !== null && !known.some((one) => isSameAccount(one, account));
  if (others.length === 0 && !isGone) return null;
  const mainNumber = main?.account ?? "—";
  const place = account ? known.findIndex((one) => isSameAccount(one, account)) : -1;
  return (
    <Choice
      label={t`Банковский счёт`}
      value={isGone ? "gone" : place === -1 ? "" : String(place)}
      data={[
        { value: "", label: t`Основной: ${mainNumber}` },
        ...others.map((one) => ({
          value: String(known.indexOf(one)),
          label: `${one.account}, ${one.bank_name}`,
        })),
        ...(isGone ? [{ value: "gone", label: t`${account.account}: его больше нет` }] : []),
      ]}
      data-pointer="/bank_account"
      error={
        refused.get("/bank_account") ??
        refused.get("/bank_account/account") ??
        refused.get("/bank_account/bik")
      }
      onChange={(value) => {
        const chosen = known[Number(value)];
        if (value === "gone") return;
        const next = value === "" || !chosen ? null : { account: chosen.account, bik: chosen.bik };
        onChange({ account: next }, "/bank_account");
      }}
    />
  );
}
