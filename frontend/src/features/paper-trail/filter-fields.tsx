import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { KINDS } from "@/entities/documents/kinds";
import { kindName } from "@/entities/documents/words";
import { SIDES } from "@/entities/paper-trail/kinds";
import { sideName, standingName } from "@/entities/paper-trail/words";
import { userQueries } from "@/entities/users/api";
import { FirmFilter } from "@/entities/own-firms/firm-filter";
import { Choice } from "@/shared/ui/choice";
import { DayRange } from "@/shared/ui/day-range";
import { patched } from "./list-model";
import { LISTED, type OriginalsSearch } from "./list-search";

type Props = {
  search: OriginalsSearch;
  /** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
  isForm?: boolean;
  onChange: (search: OriginalsSearch) => void;
};

export function FilterFields({ search, isForm = false, onChange }: Props) {
  const { t } = useLingui();
  const users = useQuery(userQueries.list());
  const people = users.data?.items ?? [];
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  return (
    <>
      <Choice
        {...named(t`Чей оригинал`)}
        value={search.side ?? ""}
        data={[
          { value: "", label: t`Наши и клиентов` },
          ...SIDES.map((side) => ({ value: side, label: sideName(side) })),
        ]}
        onChange={(side) => put({ side })}
      />
      <Choice
        {...named(t`Состояние`)}
        value={search.state ?? ""}
        data={[
          { value: "", label: t`Все, что ждём` },
          ...LISTED.map((state) => ({ value: state, label: standingName(state) })),
        ]}
        onChange={(state) => put({ state })}
      />
      <Choice
        {...named(t`Вид документа`)}
        value={search.kind ?? ""}
        data={[
          { value: "", label: t`Все виды` },
          ...KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
        onChange={(kind) => put({ kind })}
      />
      <FirmFilter value={search.firm} isForm={isForm} onChange={(firm) => put({ firm })} />
      {people.length > 1 && (
        <Choice
          {...named(t`Ответственный`)}
          value={search.responsible ?? ""}
          data={[
            { value: "", label: t`Все ответственные` },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(responsible) => put({ responsible })}
        />
      )}
      <DayRange
        names={{
          from: t`Срок: с`,
          to: t`Срок: по`,
          fromHint: t`срок с`,
          toHint: t`срок по`,
          toLabel: t`по`,
        }}
        from={search.from}
        to={search.to}
        isForm={isForm}
        onChange={put}
      />
    </>
  );
}
