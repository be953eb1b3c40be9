import { useLingui } from "@lingui/react/macro";
import type { Series } from "@/shared/api/types";
import { sendLegalEntity } from "./api";
import { resetTitles, sequenceTitles } from "./numbering-words";
import type { EntityChanger } from "./use-legal-entity-change";

export type WriteNumbering = (
  numbering: Series[],
  seen: Series[],
  onSaved?: () => void,
) => Promise<unknown>;

/** Sequences are written all at once, as the API takes them. */
export function useWriteNumbering(changer: EntityChanger): WriteNumbering {
  const { t, i18n } = useLingui();
  const told = (all: Series[]): string =>
    all
      .map(({ sequence, shares, pattern, start, pad, reset }) => {
        const name = i18n._(sequenceTitles[sequence]);
        const other = shares && i18n._(sequenceTitles[shares]);
        const own = [pattern, start, pad, i18n._(resetTitles[reset])].join(", ");
        return other ? t`${name}: общая нумерация — ${other}` : `${name}: ${own}`;
      })
      .join("\n");
  return (numbering, seen, onSaved) =>
    changer.save(
      {
        label: t`Нумерация`,
        mine: told(numbering),
        shown: (now) => told(now.numbering),
        seen: told(seen),
        send: (known) => sendLegalEntity.edit(known, { numbering }),
      },
      onSaved,
    );
}
