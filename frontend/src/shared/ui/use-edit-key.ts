import { msg } from "@lingui/core/macro";
import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect } from "react";
import { useActions } from "../actions/registry";
import { isEdit } from "../lib/edit-state";

const FIELD = ["input:not([type=checkbox], [type=file])", "textarea"]
  .map((field) => `${field}:not([readonly], :disabled)`)
  .join();

/** E: into the first field of the card; also for who pressed E on its row. */
export function useEditKey(card: RefObject<HTMLElement | null>, canEdit: boolean): void {
  const isWanted = useLocation({ select: isEdit }) && canEdit;

  const begin = (): void => {
    const field = card.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(FIELD);
    field?.focus();
    field?.select();
  };
  useActions(
    canEdit
      ? [
          {
            id: "card.edit",
            section: "card",
            title: msg`Изменить`,
            shortcut: "KeyE",
            perform: begin,
          },
        ]
      : [],
  );
  useEffect(() => {
    if (isWanted) begin();
    // oxlint-disable-next-line react/exhaustive-deps -- once for an arrival
  }, [isWanted]);
}
