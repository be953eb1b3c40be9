import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";

/** The way to all drafts, for whoever may issue them. */
export function DraftsLink() {
  if (!useCan("documents.issue")) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconChecks size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/documents/drafts" />}
    >
      <Trans>Выставить черновики</Trans>
    </Button>
  );
}
