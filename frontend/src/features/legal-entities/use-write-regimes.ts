import { useLingui } from "@lingui/react/macro";
import type { DatedRegime } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { sendLegalEntity } from "./api";
import { titleOf, vatTitle } from "./regime-model";
import type { EntityChanger } from "./use-legal-entity-change";

export type WriteRegimes = (
  regimes: DatedRegime[],
  seen: DatedRegime[],
  onSaved?: () => void,
) => Promise<unknown>;

/** Regimes are written all at once: an accountant who changed one meanwhile is asked about. */
export function useWriteRegimes(changer: EntityChanger): WriteRegimes {
  const { t, i18n } = useLingui();
  const told = (all: DatedRegime[]): string =>
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
      .join("\n");
  return (regimes, seen, onSaved) =>
    changer.save(
      {
        label: t`Налоговый режим`,
        mine: told(regimes),
        shown: (now) => told(now.regimes),
        seen: told(seen),
        send: (known) => sendLegalEntity.edit(known, { regimes }),
      },
      onSaved,
    );
}
