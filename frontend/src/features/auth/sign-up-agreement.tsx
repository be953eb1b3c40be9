import { Trans } from "@lingui/react/macro";
import { Anchor, Checkbox, Stack, Text } from "@mantine/core";
import { useFormState, type UseFormReturn } from "react-hook-form";
import type { Installation } from "@/shared/api/types";
import type { SignUpFields } from "./sign-up-schema";

type Props = { form: UseFormReturn<SignUpFields>; installation: Installation };

/** Only the offer is a condition; the two consents are asked apart and start unticked. */
export function SignUpAgreement({ form, installation }: Props) {
  // The form object itself never changes, so its state is subscribed to.
  const { errors } = useFormState({ control: form.control });
  return (
    <Stack gap="xs" mt={4}>
      <Checkbox
        error={errors.accept_offer?.message}
        label={
          <Trans>
            Принимаю{" "}
            <Anchor
              inherit
              href={installation.offer.url}
              target="_blank"
              rel="noreferrer"
              underline="always"
            >
              оферту
            </Anchor>
          </Trans>
        }
        {...form.register("accept_offer")}
      />
      <Checkbox
        label={<Trans>Согласен получать письма о новостях и скидках</Trans>}
        {...form.register("advertising")}
      />
      <Checkbox
        label={<Trans>Согласен на сбор статистики использования</Trans>}
        {...form.register("analytics")}
      />
      <Text size="xs" c="dimmed">
        <Trans>
          Как мы храним данные —{" "}
          <Anchor
            inherit
            href={installation.privacy.url}
            target="_blank"
            rel="noreferrer"
            underline="always"
          >
            политика конфиденциальности
          </Anchor>
          .
        </Trans>
      </Text>
    </Stack>
  );
}
