import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Checkbox, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { LegalEntity } from "@/shared/api/types";

type Props = {
  firm: Pick<LegalEntity, "id" | "pictures">;
  isOn: boolean;
  problem: string | undefined;
  onChange: (isOn: boolean) => void;
};

/** Stamp and signature as pictures; where the firm has none, the way to them. */
export function Facsimile({ firm, isOn, problem, onChange }: Props) {
  const { t } = useLingui();
  const { stamp, signature } = firm.pictures;
  if (stamp || signature) {
    return (
      <Checkbox
        label={t`Печать и подпись картинкой`}
        checked={isOn}
        data-pointer="/has_facsimile"
        error={problem}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    );
  }
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        Печать и подпись могут стоять картинкой:{" "}
        <Anchor
          component={Link}
          to={`/settings/legal-entities/${firm.id}`}
          hash="pictures"
          size="sm"
          underline="always"
        >
          загрузите их в настройках организации
        </Anchor>
        .
      </Trans>
    </Text>
  );
}
