import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatCount } from "@/shared/lib/numbers";
import { isRefused } from "@/shared/lib/is-refused";
import { FileField } from "@/shared/ui/file-field";
import { FormFoot } from "@/shared/ui/form-foot";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import type { Sender } from "./api";
import { ColumnChoices } from "./column-choices";
import { ACCEPTED, type Imported, type ImportField, type Offer, offerOf, RULE } from "./model";
import { RefusedRows } from "./refused-rows";
import { useImport } from "./use-import";
import { planWords } from "./words";

type Props<Found> = {
  /** What besides the file the outcome depends on. */
  scope: string;
  sender: Sender<Found>;
  fields: ImportField[];
  /** How a row says what it is of. */
  hint: ReactNode;
  /** What else comes of the table. */
  renderMore: (found: Found) => ReactNode;
  onLoaded: (done: Found) => void;
  onCancel: () => void;
};

/** A table is chosen, what will come of it is told, and it is taken in. */
export function ImportForm<Found extends Imported>(props: Props<Found>) {
  const { scope, sender, fields, hint, renderMore, onLoaded, onCancel } = props;
  const { t } = useLingui();
  const { file, check, load, take, choose, send } = useImport({ scope, sender, onLoaded });
  const found = file && !check.isError ? check.data : undefined;
  const offer = found && offerOf(found);
  const titles = fields.map(({ title }) => title).join(", ");
  return (
    <Stack gap="md">
      <FileField
        label={t`Файл с таблицей`}
        hint={<Trans>или перетащите его сюда: XLSX или CSV, до 5 МБ и 5000 строк</Trans>}
        accept={ACCEPTED}
        rule={RULE}
        file={file}
        onFile={take}
      />
      {!file && (
        <Text size="sm" c="dimmed">
          <Trans>Столбцы узнаём по названиям: {titles}. Порядок любой.</Trans> {hint}
        </Text>
      )}
      <div role="status" aria-busy={check.isFetching}>
        {check.isFetching && !found && <Trans>Проверяем файл…</Trans>}
        {found && <Text fw={600}>{planWords(found)}</Text>}
        {offer && <OfferNote offer={offer} />}
      </div>
      {file && check.isError && (
        <Alert color="red" variant="light" role="alert">
          <Stack gap="xs" align="flex-start">
            <ErrorText error={check.error} />
            {!isRefused(check.error) && (
              <Button size="compact-sm" variant="default" onClick={() => void check.refetch()}>
                <Trans>Повторить</Trans>
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      {found && (
        <>
          {renderMore(found)}
          <ColumnChoices layout={found.layout} fields={fields} onChoose={choose} />
          <RefusedRows found={found} fields={fields} />
        </>
      )}
      {load.isError && (
        <Alert color="red" variant="light" role="alert">
          <ErrorText error={load.error} />
        </Alert>
      )}
      <FormFoot>
        <Button variant="default" onClick={onCancel}>
          <Trans>Отмена</Trans>
        </Button>
        {offer && (
          <WriteButton
            loading={load.isPending}
            disabled={offer.kind === "nothing" || check.isFetching}
            onClick={() => send(offer.kind === "rest")}
          >
            <OfferVerb offer={offer} />
          </WriteButton>
        )}
      </FormFoot>
    </Stack>
  );
}

function OfferVerb({ offer }: { offer: Offer }) {
  if (offer.kind === "nothing") return <Trans>Загрузить</Trans>;
  const count = formatCount(offer.count);
  return offer.kind === "all" ? (
    <Trans>Загрузить {count}</Trans>
  ) : (
    <Trans>Загрузить остальные {count}</Trans>
  );
}

/** Why nothing can be pressed, or what to do with what is wrong. */
function OfferNote({ offer }: { offer: Offer }) {
  if (offer.kind === "all") return null;
  const words = {
    same: <Trans>Загружать нечего: всё уже так, как в таблице.</Trans>,
    wrong: (
      <Trans>
        Во всех строках ошибки. Проверьте столбцы или исправьте файл и выберите его снова.
      </Trans>
    ),
    rest_same: (
      <Trans>Остальные строки ничего не меняют. Исправьте файл и выберите его снова.</Trans>
    ),
  };
  return (
    <Text size="sm">
      {offer.kind === "nothing" ? (
        words[offer.why]
      ) : (
        <Trans>Исправьте файл и выберите его снова или загрузите только остальные строки.</Trans>
      )}
    </Text>
  );
}
