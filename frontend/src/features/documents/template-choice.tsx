import { useLingui } from "@lingui/react/macro";
import { useTemplates } from "@/entities/templates/api";
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
  const fitting = useTemplates().filter(
    ({ kinds, legal_entity_id: own, archived_at }) =>
      !archived_at && kinds.includes(kind) && (!own || own === firm),
  );
  const isKeptOffered = !kept || fitting.some(({ id }) => id === kept.id);
  const offered = isKeptOffered ? fitting : [kept, ...fitting];
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
