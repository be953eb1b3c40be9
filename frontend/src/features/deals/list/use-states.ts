import { useLingui } from "@lingui/react/macro";

/** How deals may stand, in the words of the list. */
export function useStates() {
  const { t } = useLingui();
  return [
    { value: "", label: t`Все` },
    { value: "open", label: t`В работе` },
    { value: "won", label: t`Выиграны` },
    { value: "lost", label: t`Проиграны` },
  ];
}
