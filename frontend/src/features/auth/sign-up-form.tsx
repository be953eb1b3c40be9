import "@mantine/core/styles/PasswordInput.layer.css";
import { valibotResolver } from "@hookform/resolvers/valibot";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, PasswordInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { type Path, useForm, useFormState } from "react-hook-form";
import { ApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import type { Installation, SignUp } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useWrongFields, WrongFields } from "@/shared/ui/wrong-fields";
import { useSignUp } from "./api";
import {
  addressFromCompany,
  fieldOfPointer,
  loginFromEmail,
  ownAddress,
  refusesAddress,
  SPARE_ADDRESS,
} from "./model";
import { SignUpAgreement } from "./sign-up-agreement";
import { type SignUpFields, signUpSchema } from "./sign-up-schema";

type Props = { installation: Installation; onDone: () => void };

/** One account, made once: the same key goes with every press of the button. */
export function SignUpForm({ installation, onDone }: Props) {
  const { t } = useLingui();
  const isService = installation.mode === "service";
  const [key] = useState(newKey);
  const signUp = useSignUp(key);
  const form = useForm<SignUpFields>({
    resolver: valibotResolver(signUpSchema),
    mode: "onTouched",
    defaultValues: {
      company: "",
      name: "",
      email: "",
      phone: "",
      login: "",
      password: "",
      address: isService ? "" : ownAddress(""),
      // A firm's own installation has no operator and so no offer to accept.
      accept_offer: !isService,
      advertising: false,
      analytics: false,
    },
  });
  const whole = useRef<HTMLFormElement>(null);
  const { wrong, look } = useWrongFields(whole, null);
  const { errors, dirtyFields } = useFormState({ control: form.control });

  const suggest = (field: "address" | "login", value: string): void => {
    if (!dirtyFields[field] && value) form.setValue(field, value);
  };

  const submit = form.handleSubmit(({ advertising, analytics, ...fields }) => {
    send({
      ...fields,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Moscow",
      consents: { advertising, analytics },
    });
  });

  const send = (body: SignUp): void =>
    signUp.mutate(body, {
      onSuccess: onDone,
      onError: (failure) => {
        // Nobody sees the address here, so nobody can mend it.
        const isOurs = !isService && body.address !== SPARE_ADDRESS && refusesAddress(failure);
        if (isOurs) send({ ...body, address: SPARE_ADDRESS });
        else showFieldProblems(failure);
      },
    });

  const showFieldProblems = (failure: unknown): void => {
    if (!(failure instanceof ApiError)) return;
    const names = Object.keys(form.getValues());
    const isField = (name: string): name is Path<SignUpFields> => names.includes(name);
    for (const problem of failure.fields) {
      const name = fieldOfPointer(problem.pointer);
      if (isField(name)) form.setError(name, { message: problem.message }, { shouldFocus: true });
    }
  };

  return (
    <form
      ref={whole}
      onSubmit={(event) => {
        void submit(event);
        look();
      }}
      noValidate
    >
      <Stack gap="sm">
        <WrongFields wrong={wrong} />
        <TextInput
          label={t`Компания`}
          placeholder={t`ООО «Ромашка»`}
          autoComplete="organization"
          error={errors.company?.message}
          {...form.register("company", {
            onChange: (event: { target: { value: string } }) =>
              suggest(
                "address",
                isService ? addressFromCompany(event.target.value) : ownAddress(event.target.value),
              ),
          })}
        />
        <TextInput
          label={t`Ваше имя`}
          autoComplete="name"
          error={errors.name?.message}
          {...form.register("name")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={t`Почта`}
            type="email"
            inputMode="email"
            autoComplete="email"
            error={errors.email?.message}
            {...form.register("email", {
              onChange: (event: { target: { value: string } }) =>
                suggest("login", loginFromEmail(event.target.value)),
            })}
          />
          <TextInput
            label={t`Телефон`}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            placeholder="+7 912 345-67-89"
            error={errors.phone?.message}
            {...form.register("phone")}
          />
          <TextInput
            label={t`Логин`}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={errors.login?.message}
            {...form.register("login")}
          />
          <PasswordInput
            label={t`Пароль`}
            autoComplete="new-password"
            description={t`От 12 символов, можно фразой`}
            inputWrapperOrder={["label", "input", "description", "error"]}
            visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
            error={errors.password?.message}
            {...form.register("password")}
          />
        </SimpleGrid>
        {isService && (
          <TextInput
            label={t`Адрес вашей CRM`}
            rightSection={`.${installation.base_domain}`}
            rightSectionWidth={installation.base_domain.length * 8 + 24}
            rightSectionProps={{ style: { fontSize: 14 } }}
            autoCapitalize="none"
            spellCheck={false}
            error={errors.address?.message}
            {...form.register("address")}
          />
        )}
        {isService && <SignUpAgreement form={form} installation={installation} />}
        {signUp.isError && wrong.length < 2 && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={signUp.error} />
          </Alert>
        )}
        <Button type="submit" loading={signUp.isPending} fullWidth mt="xs">
          {isService ? <Trans>Попробовать бесплатно</Trans> : <Trans>Начать работу</Trans>}
        </Button>
      </Stack>
    </form>
  );
}
