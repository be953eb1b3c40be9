import { useLingui } from "@lingui/react/macro";
import { Group, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { isBlank, type LineDraft } from "@/entities/lines/lines-model";
import { Choice } from "@/shared/ui/choice";
import { documentQueries } from "./api";

type Props = {
  lines: LineDraft[];
  hasOrigin: boolean;
  refused: ReadonlyMap<string, string>;
  onChange: (lines: LineDraft[], pointer: string) => void;
};

/** Of each line its code, where the goods come from, and by which declaration. */
export function GoodsLines({ lines, hasOrigin, refused, onChange }: Props) {
  const { t } = useLingui();
  const countries = useQuery(documentQueries.countries());
  const offered = [
    { value: "", label: "—" },
    ...(countries.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  const kept = lines.filter((line) => !isBlank(line));
  return kept.map((line, place) => {
    const at = (field: string): string => `/lines/${place}/${field}`;
    const put = (change: Partial<LineDraft>, field: string): void =>
      onChange(
        lines.map((other) => (other.key === line.key ? { ...other, ...change } : other)),
        at(field),
      );
    const number = place + 1;
    const title = line.title.trim();
    return (
      <div key={line.key}>
        <Text size="sm">{t`${number}. ${title}`}</Text>
        <Group gap="sm" grow align="flex-start" preventGrowOverflow={false}>
          <TextInput
            label={t`Код ТН ВЭД`}
            inputMode="numeric"
            maxLength={10}
            value={line.kindCode}
            data-pointer={at("kind_code")}
            error={refused.get(at("kind_code"))}
            onChange={({ currentTarget }) => put({ kindCode: currentTarget.value }, "kind_code")}
          />
          {hasOrigin && (
            <>
              <Choice
                label={t`Страна происхождения`}
                value={line.country}
                data={offered}
                data-pointer={at("country")}
                error={refused.get(at("country"))}
                onChange={(country) => put({ country }, "country")}
              />
              <TextInput
                label={t`Декларация или РНПТ`}
                maxLength={29}
                value={line.declaration}
                data-pointer={at("declaration")}
                error={refused.get(at("declaration"))}
                onChange={({ currentTarget }) =>
                  put({ declaration: currentTarget.value }, "declaration")
                }
              />
            </>
          )}
        </Group>
      </div>
    );
  });
}
