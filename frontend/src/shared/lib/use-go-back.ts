import { useCanGoBack, useNavigate, useRouter } from "@tanstack/react-router";

/** Back within the app; a card opened by its address goes to its list instead. */
export function useGoBack(fallback: string): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) router.history.back();
    else void navigate({ to: fallback });
  };
}
