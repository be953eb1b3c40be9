import { useLingui } from "@lingui/react/macro";
import { formatDay } from "@/shared/lib/dates";
import { titleOf, vatTitle } from "./regime-model";
import type { EntityChanger } from "./use-legal-entity-change";
import { wholeList } from "./whole-list";

export function useRegimes(changer: EntityChanger) {
  const { t, i18n } = useLingui();
  return wholeList(changer, {
    label: t`Налоговый режим`,
    of: ({ regimes }) => regimes,
    edit: (regimes) => ({ regimes }),
    told: (all) =>
      all
        .toSorted((one, other) => one.valid_from.localeCompare(other.valid_from))
        .map(({ valid_from, regime, vat, exemption_ground }) =>
          [
            formatDay(valid_from),
            i18n._(titleOf(regime)),
            i18n._(vatTitle(vat)),
            ...(exemption_ground ? [exemption_ground] : []),
          ].join(", "),
        )
        .join("\n"),
  });
}
