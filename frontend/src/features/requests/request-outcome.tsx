import { Trans } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { InboxRequest } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";

/** Who answered a request, when and how. */
export function RequestOutcome({ request }: { request: InboxRequest }) {
  const who = request.answered_by?.name ?? "—";
  const at = request.answered_at ? formatDateTime(request.answered_at) : "—";
  const other = request.joined_to;
  return (
    <Alert color={request.state === "declined" ? "red" : "spruce"} variant="light">
      {request.state === "accepted" && (
        <Trans>
          Принята: {who}, {at}
        </Trans>
      )}
      {request.state === "declined" && (
        <Trans>
          Отклонена: {who}, {at}
        </Trans>
      )}
      {request.state === "joined" && (
        <Trans>
          Присоединена: {who}, {at}
        </Trans>
      )}
      {other && (
        <>
          {". "}
          <Link to="/deals/$dealId" params={{ dealId: other.id }} style={{ color: "inherit" }}>
            <Trans>
              Сделка № {other.number} «{other.title}»
            </Trans>
          </Link>
        </>
      )}
    </Alert>
  );
}
