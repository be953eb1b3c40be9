import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import classes from "./imports.module.css";
import type { Imported, ImportField } from "./model";
import { refusalWords } from "./words";

/** Which rows are wrong and why, as the program counts in which they are mended. */
export function RefusedRows({ found, fields }: { found: Imported; fields: ImportField[] }) {
  const { t } = useLingui();
  const { refused, refused_count: count } = found;
  const more = count - refused.length;
  if (count === 0) return null;
  return (
    <section aria-label={t`Строки с ошибками`}>
      <Text size="sm" fw={600} mb={4}>
        <Plural
          value={count}
          one="# строка с ошибкой"
          few="# строки с ошибками"
          many="# строк с ошибками"
          other="# строки с ошибками"
        />
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <ul className={classes["refused"]} tabIndex={0} aria-label={t`Строки с ошибками`}>
        {refused.map((one) => (
          <li key={one.row}>{refusalWords(one, fields)}</li>
        ))}
        {more > 0 && (
          <li>
            <Trans>и ещё {more}</Trans>
          </li>
        )}
      </ul>
    </section>
  );
}
