import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SignerFields as Fields } from "./form-model";
import type { FieldProblems } from "./use-problems";

type Props = {
  /** Where the signer stands in what is sent. */
  pointer: string;
  signer: Fields;
  problems: FieldProblems;
  onChange: (signer: Fields) => void;
};

/** Who signs, and the genitive where ours would be wrong. */
export function SignerFields({ pointer, signer, problems, onChange }: Props) {
  const { t } = useLingui();
  const [hasGenitive, setGenitive] = useState(
    signer.post_genitive !== "" || signer.name_genitive !== "",
  );
  const bind = (name: keyof Fields) => ({
    ...problems.place(`${pointer}/${name}`),
    value: signer[name],
    error: problems.at(`${pointer}/${name}`),
    onBlur: () => problems.leave(`${pointer}/${name}`),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      problems.forget(`${pointer}/${name}`);
      onChange(Object.assign({}, signer, { [name]: currentTarget.value }));
    },
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
      <TextInput label={t`Должность`} placeholder={t`Генеральный директор`} {...bind("post")} />
      <TextInput
        label={t`Фамилия, имя, отчество`}
        placeholder={t`Иванов Иван Иванович`}
        {...bind("name")}
      />
      <TextInput
        label={t`На основании чего`}
        description={t`В родительном падеже`}
        inputWrapperOrder={["label", "input", "description", "error"]}
        placeholder={t`Устава`}
        {...bind("ground")}
      />
      {!hasGenitive && (
        <Button
          variant="subtle"
          size="compact-sm"
          justify="flex-start"
          style={{ alignSelf: "center", justifySelf: "start" }}
          onClick={() => setGenitive(true)}
        >
          <Trans>Поправить падеж «в лице…»</Trans>
        </Button>
      )}
      {hasGenitive && (
        <>
          <TextInput
            label={t`Должность: в лице кого`}
            placeholder={t`генерального директора`}
            {...bind("post_genitive")}
          />
          <TextInput
            label={t`ФИО: в лице кого`}
            placeholder={t`Иванова Ивана Ивановича`}
            {...bind("name_genitive")}
          />
        </>
      )}
    </SimpleGrid>
  );
}
