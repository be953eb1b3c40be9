import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { KINDS } from "@/entities/documents/kinds";
import { kindName } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { SIDES } from "@/entities/paper-trail/kinds";
import { sideName, standingName } from "@/entities/paper-trail/words";
import { userQueries } from "@/entities/users/api";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { paperQueries } from "./api";
import { patched } from "./list-model";
import { LISTED, type OriginalsSearch } from "./list-search";
import classes from "./paper-trail.module.css";

type Props = {
  search: OriginalsSearch;
  /** In a form each field stands under its name; in a bar what is chosen speaks for itself. */
  isForm?: boolean;
  onChange: (search: OriginalsSearch) => void;
};

export function FilterFields({ search, isForm = false, onChange }: Props) {
  const { t } = useLingui();
  const canListFirms = useCan("dictionaries.read");
  const firms = useQuery({ ...paperQueries.ownFirms(), enabled: canListFirms });
  const users = useQuery(userQueries.list());
  const people = users.data?.items ?? [];
  const offered = firms.data?.items ?? [];
  const named = (label: string) => (isForm ? { label } : { "aria-label": label });
  const put = (change: Parameters<typeof patched>[1]): void => onChange(patched(search, change));
  const since = (
    <DayInput
      {...(isForm
        ? { label: t`Срок: с` }
        : { "aria-label": t`Срок: с`, placeholder: t`срок с`, w: 130 })}
      clearable
      value={search.from ?? null}
      onChange={(from) => put({ from })}
    />
  );
  const until = (
    <DayInput
      aria-label={t`Срок: по`}
      {...(isForm ? { label: t`по` } : { placeholder: t`срок по`, w: 130 })}
      clearable
      value={search.to ?? null}
      onChange={(to) => put({ to })}
    />
  );
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
      {offered.length > 1 && (
        <Choice
          {...named(t`Наша организация`)}
          value={search.firm ?? ""}
          data={[
            { value: "", label: t`Все организации` },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(firm) => put({ firm })}
        />
      )}
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
      {isForm ? (
        <div className={classes["pair"]}>
          {since}
          {until}
        </div>
      ) : (
        <>
          {since}
          {until}
        </>
      )}
    </>
  );
}
