import { createFileRoute } from "@tanstack/react-router";
import { userQueries } from "@/entities/users/api";
import { PersonScreen } from "@/screens/settings/person-screen";

export const Route = createFileRoute("/_app/settings/people/$userId")({
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(userQueries.card(params.userId)),
  component: PersonPage,
});

function PersonPage() {
  const { userId } = Route.useParams();
  return <PersonScreen key={userId} userId={userId} />;
}
