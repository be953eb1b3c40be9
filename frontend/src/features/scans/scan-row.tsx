import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Loader, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import type { ScanFound } from "@/shared/api/types";
import { FileRefused } from "@/shared/ui/file-refused";
import { ErrorText } from "@/shared/ui/states/error-text";
import { DocumentPick } from "./document-pick";
import { FoundDocument } from "./found-document";
import { replaced, RULE, type Scan } from "./scan-model";
import classes from "./scans.module.css";

type Props = { scan: Scan; onRemove: () => void };

/** One scan: what it turned out to be, or a search where its code says nothing or too little. */
export function ScanRow({ scan: { file, state }, onRemove }: Props) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<ScanFound[] | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const isRefused = state.kind === "failed" && state.refusal !== null;
  const documents = chosen ?? (state.kind === "read" ? state.found : []);
  const { name } = file;
  return (
    <div role="listitem" className={classes["scan"]}>
      <div className={classes["head"]}>
        <Text size="sm" fw={600} className={classes["name"] ?? ""}>
          {name} {state.kind === "waiting" && <Loader size={14} component="span" />}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t`Убрать: ${name}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {state.kind === "failed" && !chosen && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {state.refusal ? (
            <FileRefused refusal={state.refusal} rule={RULE} />
          ) : (
            <ErrorText error={state.error} />
          )}
        </Text>
      )}
      {documents.map((document) => (
        <Fragment key={document.id}>
          <FoundDocument
            file={file}
            document={document}
            isChanging={changed === document.id}
            onChange={() => setChanged(changed === document.id ? null : document.id)}
          />
          {changed === document.id && (
            <DocumentPick
              onPick={(other) => {
                setChosen(replaced(documents, document, other));
                setChanged(null);
              }}
            />
          )}
        </Fragment>
      ))}
      {state.kind !== "waiting" && !isRefused && documents.length === 0 && (
        <>
          {state.kind === "read" && (
            <Text size="sm" c="dimmed">
              <Trans>Код не нашёлся. Выберите документ сами:</Trans>
            </Text>
          )}
          <DocumentPick onPick={(document) => setChosen([document])} />
        </>
      )}
    </div>
  );
}
