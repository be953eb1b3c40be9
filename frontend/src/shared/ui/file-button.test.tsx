import { Button } from "@mantine/core";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderPart } from "@/test/render";
import { FileButton } from "./file-button";

const file = new File(["a"], "скан.pdf");

function inputOf(container: HTMLElement): HTMLInputElement {
  return container.querySelector<HTMLInputElement>('input[type="file"]') ?? expect.fail();
}

it("takes the same file as often as it is chosen", async () => {
  const taken: (File | null)[] = [];
  const { container } = renderPart(
    <FileButton onChange={(chosen) => taken.push(chosen)}>
      {(button) => <Button {...button}>Выбрать</Button>}
    </FileButton>,
  );
  await userEvent.upload(inputOf(container), file);
  await userEvent.upload(inputOf(container), file);
  expect(taken).toEqual([file, file]);
});

it("takes the same files together, too", async () => {
  const taken: File[][] = [];
  const { container } = renderPart(
    <FileButton multiple onChange={(chosen) => taken.push(chosen)}>
      {(button) => <Button {...button}>Выбрать</Button>}
    </FileButton>,
  );
  const two = [file, new File(["b"], "второй.pdf")];
  await userEvent.upload(inputOf(container), two);
  await userEvent.upload(inputOf(container), two);
  expect(taken).toEqual([two, two]);
});
