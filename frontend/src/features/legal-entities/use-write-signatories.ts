import { useLingui } from "@lingui/react/macro";
import type { Signatory } from "@/shared/api/types";
import { sendLegalEntity } from "./api";
import { signatoryText } from "./signatory-model";
import type { EntityChanger } from "./use-legal-entity-change";

export type WriteSignatories = (
  signatories: Signatory[],
  seen: Signatory[],
  onSaved?: () => void,
) => Promise<unknown>;

/** Signers are written all at once, as the API takes them. */
export function useWriteSignatories(changer: EntityChanger): WriteSignatories {
  const { t } = useLingui();
  const told = (all: Signatory[]): string =>
    all
      .map((one) =>
        [
          one.office,
          signatoryText(one),
          one.signer.post_genitive,
          one.signer.name_genitive,
          one.power?.number,
          one.power?.issued_on,
          one.power?.valid_until,
        ]
          .filter(Boolean)
          .join(", "),
      )
      .join("\n");
  return (signatories, seen, onSaved) =>
    changer.save(
      {
        label: t`Кто подписывает`,
        mine: told(signatories),
        shown: (now) => told(now.signatories),
        seen: told(seen),
        send: (known) => sendLegalEntity.edit(known, { signatories }),
      },
      onSaved,
    );
}
