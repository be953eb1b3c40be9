import { Trans } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog";
import { FormFoot } from "./form-foot";

type Props<S> = {
  title: string;
  /** How many filters are on. */
  count: number;
  search: S;
  /** The search without its filters. */
  cleared: S;
  renderFields: (search: S, onChange: (search: S) => void) => ReactNode;
  onSearch: (search: S) => void;
};

/** The filters of a list, for which a phone has room behind their button only. */
export function PhoneFilters<S>({ title, count, onSearch, ...form }: Props<S>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        flex="none"
        aria-haspopup="dialog"
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? <Trans>Фильтры · {count}</Trans> : <Trans>Фильтры</Trans>}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={title}>
        {isOpen && (
          <FilterForm
            {...form}
            onSearch={(next) => {
              setOpen(false);
              onSearch(next);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

type FormProps<S> = Pick<Props<S>, "search" | "cleared" | "renderFields" | "onSearch">;

/** Nothing is asked until the whole question is put. */
function FilterForm<S>({ search, cleared, renderFields, onSearch }: FormProps<S>) {
  const [draft, setDraft] = useState(search);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft);
      }}
    >
      <Stack gap="md">
        {renderFields(draft, setDraft)}
        <FormFoot>
          <Button variant="default" onClick={() => onSearch(cleared)}>
            <Trans>Сбросить</Trans>
          </Button>
          <Button type="submit">
            <Trans>Показать</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
