import { msg } from "@lingui/core/macro";
import { useCallback, useState } from "react";
import { useActions } from "@/shared/actions/registry";
import { focusDeal } from "../focused-deal";

/** Which deal is looked at beside the list; it follows the focus, Space and Esc close it. */
export function usePeek() {
  const [id, setId] = useState<string | null>(null);
  const close = (): void => {
    if (id !== null) focusDeal(id);
    setId(null);
  };
  useActions(
    id === null
      ? []
      : [
          {
            id: "peek.close",
            section: "list",
            title: msg`Закрыть просмотр`,
            shortcut: "Escape",
            perform: close,
          },
        ],
  );
  return {
    id,
    close,
    toggle: useCallback((deal: string) => setId((now) => (now === deal ? null : deal)), []),
    follow: useCallback((deal: string) => setId((now) => now && deal), []),
  };
}

export type Peek = ReturnType<typeof usePeek>;
