import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import { formatDay } from "../lib/dates";
import type { Standing } from "../lib/standing";

type Props = {
  from: string;
  standing: Standing;
  /** Requisites are many, a rate is one. */
  isMany?: boolean;
};

/** Whether a fact with a date holds today, or begins later; of the past nothing is said. */
export function StandingBadge({ from, standing, isMany = false }: Props) {
  const day = formatDay(from);
  if (standing === "holds") {
    return (
      <Badge variant="light" tt="none">
        {isMany ? <Trans>действуют</Trans> : <Trans>действует</Trans>}
      </Badge>
    );
  }
  if (standing === "past") return null;
  return (
    <Badge variant="light" color="gray" tt="none">
      {isMany ? <Trans>вступят в силу {day}</Trans> : <Trans>вступит в силу {day}</Trans>}
    </Badge>
  );
}
