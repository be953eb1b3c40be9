import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import {
  groups,
  isWithin,
  type Line,
  reaches,
  type Rights,
  withRight,
} from "@/entities/roles/rights";
import type { Reach } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import classes from "./matrix.module.css";

type Props = {
  rights: Rights;
  /** What the person may give. */
  most: Rights;
  /** What the role has already: that may stay. */
  before: Rights;
  onChange: (rights: Rights) => void;
};

/** Each right with how far it goes; what acts widens what is seen, and the other way round. */
export function RightsEditor({ rights, most, before, onChange }: Props) {
  const { i18n } = useLingui();
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group.title.id} style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 600, padding: 0 }}>{i18n._(group.title)}</legend>
          {group.lines.map((line) => (
            <RightLine
              key={line.name}
              line={line}
              value={rights[line.name] ?? null}
              canGive={(reach) =>
                isWithin(reach, most[line.name] ?? null) ||
                isWithin(reach, before[line.name] ?? null)
              }
              onChange={(reach) => onChange(withRight(rights, line.name, reach))}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

type LineProps = {
  line: Line;
  value: Reach | null;
  canGive: (reach: Reach) => boolean;
  onChange: (reach: Reach | null) => void;
};

function RightLine({ line, value, canGive, onChange }: LineProps) {
  const { t, i18n } = useLingui();
  const title = i18n._(line.title);
  if (!line.hasReach) {
    return (
      <div className={classes["line"]}>
        <Checkbox
          label={title}
          checked={value !== null}
          disabled={!canGive("all")}
          onChange={(event) => onChange(event.currentTarget.checked ? "all" : null)}
        />
      </div>
    );
  }
  const offered = reaches.filter((one) => one.value === value || canGive(one.value));
  return (
    <div className={classes["line"]}>
      <span>{title}</span>
      <Choice
        aria-label={title}
        size="xs"
        w={176}
        value={value ?? ""}
        data={[
          { value: "", label: t`нет` },
          ...offered.map((one) => ({ value: one.value, label: i18n._(one.title) })),
        ]}
        onChange={(chosen) => onChange(reaches.find((one) => one.value === chosen)?.value ?? null)}
      />
    </div>
  );
}
