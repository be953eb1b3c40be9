import type { ReactNode } from "react";
import type { LegalEntity, LegalEntityEdit } from "@/shared/api/types";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { sendLegalEntity } from "./api";
import type { EntityChanger } from "./use-legal-entity-change";

/** Resolves to whatever failed; `onSaved` is told when the server has the list. */
export type WriteAll<T> = (all: T[], seen: T[], onSaved?: () => void) => Promise<unknown>;

type List<T> = {
  label: string;
  of: (entity: LegalEntity) => T[];
  /** What is sent to the firm as it is known now. */
  edit: (all: T[], known: LegalEntity) => LegalEntityEdit;
  told: (all: T[]) => string;
};

/** A list of a firm that the API takes only whole: whoever changed it meanwhile is asked about. */
export function wholeList<T>(changer: EntityChanger, { label, of, edit, told }: List<T>) {
  const write: WriteAll<T> = (all, seen, onSaved) =>
    changer.save(
      {
        label,
        mine: told(all),
        shown: (now) => told(of(now)),
        seen: told(seen),
        send: (known) => sendLegalEntity.edit(known, edit(all, known)),
      },
      onSaved,
    );
  return {
    write,
    /** Takes one out, with a way back. */
    remove: async (one: T, all: T[], message: ReactNode): Promise<void> => {
      const rest = all.filter((other) => other !== one);
      const takeBack = async (): Promise<void> => {
        const failure = await write(all, rest);
        if (failure !== null) throw failure;
      };
      const failure = await write(rest, all, () => toastUndo(message, takeBack));
      if (failure !== null) toastError(failure, label);
    },
  };
}
