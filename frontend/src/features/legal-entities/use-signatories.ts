import { useLingui } from "@lingui/react/macro";
import { kindName } from "@/entities/documents/words";
import type { SignatoryInput } from "@/shared/api/types";
import { knownIn, signatoryText } from "./signatory-model";
import type { EntityChanger } from "./use-legal-entity-change";
import { wholeList } from "./whole-list";

export function useSignatories(changer: EntityChanger) {
  const { t } = useLingui();
  return wholeList<SignatoryInput>(changer, {
    label: t`Кто подписывает`,
    of: ({ signatories }) => signatories,
    edit: (all, known) => ({ signatories: knownIn(all, known) }),
    told: (all) =>
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
            ...(one.kinds ?? []).map(kindName),
          ]
            .filter(Boolean)
            .join(", "),
        )
        .join("\n"),
  });
}
