import { useLingui } from "@lingui/react/macro";
import { signatoryText } from "./signatory-model";
import type { EntityChanger } from "./use-legal-entity-change";
import { wholeList } from "./whole-list";

export function useSignatories(changer: EntityChanger) {
  const { t } = useLingui();
  return wholeList(changer, {
    label: t`Кто подписывает`,
    of: ({ signatories }) => signatories,
    edit: (signatories) => ({ signatories }),
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
          ]
            .filter(Boolean)
            .join(", "),
        )
        .join("\n"),
  });
}
