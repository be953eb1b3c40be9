import { useLingui } from "@lingui/react/macro";
import { ApiError } from "@/shared/api/api-error";
import type { MarkDraft, MarkProblems } from "./mark-model";

export type MarkErrors = Partial<Record<keyof MarkDraft, string | undefined>>;

const POINTERS: Record<keyof MarkDraft, string> = {
  kind: "/kind",
  side: "/side",
  date: "/date",
  way: "/way",
  tracking: "/tracking",
  operator: "/operator",
  operatorId: "/operator_id",
  fileId: "/file_id",
  person: "/person",
  note: "/note",
};

/** What stands at each field: the form's own objection, else the server's. */
export function useMarkErrors(problems: MarkProblems, error: unknown, under = ""): MarkErrors {
  const { t } = useLingui();
  const refused = error instanceof ApiError ? error.fields : [];
  const words = { empty: t`Заполните`, future: t`Этот день ещё не наступил` };
  const at = (field: keyof MarkDraft): string | undefined => {
    const problem = problems[field];
    if (problem) return words[problem];
    return refused.find(({ pointer }) => pointer === under + POINTERS[field])?.message;
  };
  return {
    kind: at("kind"),
    side: at("side"),
    date: at("date"),
    way: at("way"),
    tracking: at("tracking"),
    operator: at("operator"),
    operatorId: at("operatorId"),
    fileId: at("fileId"),
    person: at("person"),
    note: at("note"),
  };
}
