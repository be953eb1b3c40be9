import { useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { kindOptions } from "@/entities/costs/words";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { MonthInput } from "@/shared/ui/month-input";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { cleared, type CostsSearch, countOf, patched } from "./list-model";

type Props = { search: CostsSearch; onSearch: (search: CostsSearch) => void };

/** What narrows the costs; a phone has room for it behind its button only. */
export function ListTools({ search, onSearch }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  if (!isPhone) {
    return (
      <Group gap="xs">
        <Fields search={search} isForm={false} onChange={onSearch} />
      </Group>
    );
  }
  return (
    <PhoneFilters
      title={t`Какие расходы показать`}
      count={countOf(search)}
      search={search}
      cleared={cleared(search)}
      renderFields={(draft, onChange) => <Fields search={draft} isForm onChange={onChange} />}
      onSearch={onSearch}
    />
  );
}

type FieldsProps = {
  search: CostsSearch;
  isForm: boolean;
  onChange: (search: CostsSearch) => void;
};

/** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
function Fields({ search, isForm, onChange }: FieldsProps) {
  const { t } = useLingui();
  const categories = useQuery(dictionaryQueries.costCategories()).data?.items ?? [];
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  return (
    <>
      <MonthInput
        {...named(t`Месяц: с`)}
        value={search.from ?? ""}
        onChange={(from) => put({ from })}
      />
      <MonthInput {...named(t`Месяц: по`)} value={search.to ?? ""} onChange={(to) => put({ to })} />
      <Choice
        {...named(t`На что`)}
        value={search.kind ?? ""}
        data={[{ value: "", label: t`На всё` }, ...kindOptions()]}
        onChange={(kind) => put({ kind })}
      />
      <Choice
        {...named(t`Статья`)}
        value={search.category ?? ""}
        data={[
          { value: "", label: t`Все статьи` },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(category) => put({ category })}
      />
    </>
  );
}
