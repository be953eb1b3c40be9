import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/shared/ui/dialog";
import { FormFoot } from "@/shared/ui/form-foot";
import { FilterFields } from "./filter-fields";
import { cleared, type DocumentsSearch } from "./list-model";

type Props = {
  opened: boolean;
  search: DocumentsSearch;
  onClose: () => void;
  onChange: (search: DocumentsSearch) => void;
};

export function FilterDialog({ opened, search, onClose, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Какие документы показать`}>
      {opened && <FilterForm search={search} onChange={onChange} />}
    </Dialog>
  );
}

/** Nothing is asked until the whole question is put. */
function FilterForm({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const [draft, setDraft] = useState(search);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onChange(draft);
      }}
    >
      <Stack gap="md">
        <FilterFields isForm search={draft} onChange={setDraft} />
        <FormFoot>
          <Button variant="default" onClick={() => onChange(cleared(search))}>
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
