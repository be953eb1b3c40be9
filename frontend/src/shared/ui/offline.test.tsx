import { act, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderPart } from "@/test/render";
import { InlineText } from "./inline-text";
import { WriteButton } from "./write-button";

function network(isOnline: boolean): void {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(isOnline);
  act(() => void window.dispatchEvent(new Event(isOnline ? "online" : "offline")));
}

afterEach(() => vi.restoreAllMocks());

describe("without a network", () => {
  it("nothing that saves can be pressed, until it is back", () => {
    renderPart(<WriteButton>Сохранить</WriteButton>);
    const button = screen.getByRole("button", { name: "Сохранить" });
    expect(button).toHaveProperty("disabled", false);
    network(false);
    expect(button).toHaveProperty("disabled", true);
    network(true);
    expect(button).toHaveProperty("disabled", false);
  });

  it("a text that was begun is not lost, and is saved when the network is back", async () => {
    const saved = vi.fn();
    renderPart(<InlineText aria-label="Имя" value="Анна" onSave={saved} />);
    const field = screen.getByLabelText("Имя");
    await userEvent.type(field, " С.");
    network(false);
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("Нет интернета. Текст пока здесь.")).toBeDefined();
    expect(saved).not.toHaveBeenCalled();
    network(true);
    await userEvent.click(field);
    await userEvent.keyboard("{Enter}");
    expect(saved).toHaveBeenCalledWith("Анна С.", "Анна");
  });
});
