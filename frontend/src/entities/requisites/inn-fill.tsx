import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { identityQueries } from "@/entities/identity/api";
import type { FoundParty } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { lookUpParty } from "./api";
import { type Difference, fillingOf } from "./fill-model";
import type { Fields } from "./form-model";
import { FoundDifferences } from "./found-differences";
import { innProblem } from "./numbers-model";

type Props = {
  fields: Fields;
  hasSigner: boolean;
  onFill: (patch: Partial<Fields>) => void;
};

/** Fills the form from a directory outside, where the installation has one; what differs is asked about. */
export function InnFill({ fields, hasSigner, onFill }: Props) {
  const hasDirectory = useQuery(identityQueries.installation()).data?.has_party_directory;
  const [differences, setDifferences] = useState<Difference[]>([]);
  const look = useMutation({
    mutationFn: lookUpParty,
    onSuccess: ({ requisites }) => {
      const filling = fillingOf(fields, requisites, hasSigner);
      onFill(filling.patch);
      setDifferences(filling.differences);
    },
  });
  if (!hasDirectory) return null;
  const inn = fields.inn.trim();
  return (
    <>
      <Group gap="xs">
        <WriteButton
          variant="default"
          size="compact-sm"
          disabled={inn === "" || innProblem(inn) !== null}
          loading={look.isPending}
          onClick={() => look.mutate(inn)}
        >
          <Trans>Заполнить по ИНН</Trans>
        </WriteButton>
        {look.isSuccess && <Standing standing={look.data.standing ?? "active"} />}
      </Group>
      {look.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          <ErrorText error={look.error} />
        </Text>
      )}
      {differences.length > 0 && (
        <FoundDifferences
          differences={differences}
          onTake={({ name, patch }) => {
            onFill(patch);
            setDifferences((all) => all.filter((one) => one.name !== name));
          }}
          onLeave={() => setDifferences([])}
        />
      )}
    </>
  );
}

/** A party that ends is no party to begin with. */
function Standing({ standing }: { standing: NonNullable<FoundParty["standing"]> }) {
  const { t } = useLingui();
  const words: Record<typeof standing, string> = {
    active: t`Действует`,
    liquidating: t`Ликвидируется`,
    liquidated: t`Ликвидирована`,
    bankrupt: t`Банкротство`,
    reorganizing: t`Реорганизуется`,
  };
  return (
    <Text size="sm" role="status" c={standing === "active" ? "dimmed" : "red.9"}>
      {words[standing]}
    </Text>
  );
}
