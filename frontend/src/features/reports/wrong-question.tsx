import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { NARROWS, narrowParam } from "./debts/debts-model";
import { narrowLabel } from "./debts/narrow-words";
import type { Problems } from "./filter-fields";
import { FILTERS, paramOf } from "./filter-model";
import { filterLabel } from "./words";

type Props = { problems: Problems; onReset: () => void };

/** A link that asks what cannot be answered: what is wrong with it, and the way out. The fields tell it, too. */
export function WrongQuestion({ problems, onReset }: Props) {
  const wrong = Object.entries(problems).map(([param, message]) => {
    const filter = FILTERS.find((name) => paramOf(name) === param);
    const narrow = NARROWS.find((name) => narrowParam(name) === param);
    const label = filter ? filterLabel(filter) : narrow && narrowLabel(narrow);
    return label ? `${label}: ${message}` : message;
  });
  return (
    <div role="alert">
      <EmptyState
        kind="none"
        title={<Trans>Так отчёт не построить</Trans>}
        hint={wrong.join(". ")}
        action={
          <Button variant="light" onClick={onReset}>
            <Trans>Сбросить отбор</Trans>
          </Button>
        }
      />
    </div>
  );
}
