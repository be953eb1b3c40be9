import { useLingui } from "@lingui/react/macro";
import { useTemplates } from "@/entities/templates/api";
import { isOfFirm } from "@/entities/templates/template-model";
import type { DealDocument, DocumentKind } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";

type Props = {
  kind: DocumentKind;
  firm: string;
  /** The one that the draft has, which may be archived meanwhile. */
  kept: NonNullable<DealDocument["template"]> | null;
  value: string;
  problem: string | undefined;
  onChange: (template: string) => void;
};

/** The built-in form or an own template of the kind and firm; where there is none, nothing to choose. */
export function TemplateChoice({ kind, firm, kept, value, problem, onChange }: Props) {
  const { t } = useLingui();
  const all = useTemplates();
  const fitting = all.filter(
    (one) => !one.archived_at && one.kinds.includes(kind) && isOfFirm(one, firm),
  );
  const isKeptMissing = kept !== null && !fitting.some(({ id }) => id === kept.id);
  const isKeptForeign = all.some((one) => one.id === kept?.id && !isOfFirm(one, firm));
  const offered = isKeptMissing && !isKeptForeign ? [kept, ...fitting] : fitting;
  if (offered.length === 0) return null;
  return (
    <Choice
      label={t`Шаблон`}
      value={value}
      data={[
        { value: "", label: t`Встроенная форма` },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      data-pointer="/template_id"
      error={problem}
      onChange={onChange}
    />
  );
}
