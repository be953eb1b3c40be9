import { Trans } from "@lingui/react/macro";
import { Loader, Text } from "@mantine/core";
import { useState } from "react";
import type { ScanFound } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { DocumentPick } from "./document-pick";
import { FoundDocument } from "./found-document";
import type { Scan } from "./scan-model";
import classes from "./scans.module.css";

/** One scan: what it turned out to be, or a search where its code says nothing. */
export function ScanRow({ scan: { file, state } }: { scan: Scan }) {
  const [chosen, setChosen] = useState<ScanFound | null>(null);
  const isRefused = state.kind === "failed" && state.refusal !== null;
  const found = chosen ? [chosen] : state.kind === "read" ? state.found : [];
  return (
    <div role="listitem" className={classes["scan"]}>
      <Text size="sm" fw={600} className={classes["name"] ?? ""}>
        {file.name} {state.kind === "waiting" && <Loader size={14} component="span" />}
      </Text>
      {state.kind === "failed" && !chosen && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {state.refusal ? <Refusal refusal={state.refusal} /> : <ErrorText error={state.error} />}
        </Text>
      )}
      {found.map((document) => (
        <FoundDocument key={document.id} file={file} document={document} />
      ))}
      {state.kind !== "waiting" && !isRefused && found.length === 0 && (
        <>
          {state.kind === "read" && (
            <Text size="sm" c="dimmed">
              <Trans>Код не нашёлся. Выберите документ сами:</Trans>
            </Text>
          )}
          <DocumentPick onPick={setChosen} />
        </>
      )}
    </div>
  );
}

function Refusal({ refusal }: { refusal: "kind" | "large" | "empty" }) {
  const words = {
    kind: <Trans>Подойдёт снимок JPEG или PNG либо файл PDF.</Trans>,
    large: <Trans>Файл больше 25 МБ.</Trans>,
    empty: <Trans>Файл пустой.</Trans>,
  };
  return words[refusal];
}
