import { createFileRoute } from "@tanstack/react-router";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { DictionariesScreen } from "@/screens/settings/dictionaries-screen";

export const Route = createFileRoute("/_app/settings/dictionaries")({
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(dictionaryQueries.channels()),
      context.queryClient.ensureQueryData(dictionaryQueries.lossReasons()),
      context.queryClient.ensureQueryData(dictionaryQueries.dealTypes()),
      context.queryClient.ensureQueryData(dictionaryQueries.costCategories()),
      context.queryClient.ensureQueryData(dictionaryQueries.salesEvents()),
    ]),
  component: DictionariesScreen,
});
