import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Checkbox, Text } from "@mantine/core";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import classes from "../documents.module.css";
import { MOST_AT_ONCE } from "./issuing-model";

type Props = {
  count: number;
  /** Whether the rows are still those of another filter. */
  isStale: boolean;
  /** Whether there are more drafts than go at once. */
  isMany: boolean;
  sends: boolean;
  isBusy: boolean;
  error: unknown;
  isAllChecked: boolean;
  onCheckAll: () => void;
  onSends: (sends: boolean) => void;
  onIssue: () => void;
};

/** Below the drafts: whether they go to their clients, and the button that gives them their numbers. */
export function IssueBar(props: Props) {
  const { count, isStale, isMany, sends, isBusy, error, isAllChecked } = props;
  const { onCheckAll, onSends, onIssue } = props;
  const { t } = useLingui();
  return (
    <>
      {error !== null && (
        <Alert color="red" variant="light" role="alert" m="xs">
          <ErrorText error={error} />
        </Alert>
      )}
      <div className={classes["issueBar"]} role="toolbar" aria-label={t`Выставить черновики`}>
        <Checkbox
          label={t`Отправить клиентам почтой`}
          checked={sends}
          onChange={({ currentTarget }) => onSends(currentTarget.checked)}
        />
        {!isAllChecked && (
          <Button variant="subtle" size="compact-sm" onClick={onCheckAll}>
            <Trans>Проверить все</Trans>
          </Button>
        )}
        <span className={classes["draftGap"]} />
        {isMany && (
          <Text size="sm" c="dimmed">
            <Trans>За один раз — не больше {MOST_AT_ONCE}.</Trans>
          </Text>
        )}
        <WriteButton
          loading={isBusy}
          disabled={isStale || count === 0 || count > MOST_AT_ONCE}
          onClick={onIssue}
        >
          <Plural
            value={count}
            one="Выставить # документ"
            few="Выставить # документа"
            many="Выставить # документов"
            other="Выставить # документа"
          />
        </WriteButton>
      </div>
    </>
  );
}
