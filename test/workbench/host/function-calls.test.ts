import { useOffice } from "../../support/use-office";

const office = useOffice();

test("a custom function is called in the add-in's own runtime", async () => {
  const { CustomFunctions } = office.window as unknown as {
    CustomFunctions: {
      associate(name: string, work: (cells: number[][]) => unknown): void;
      Error: new (code: string, message?: string) => Error;
    };
  };
  CustomFunctions.associate("DOUBLE", (cells) => cells.map((row) => row.map((cell) => 2 * cell)));
  CustomFunctions.associate("REFUSE", () => {
    throw new CustomFunctions.Error("#NUM!", "too much");
  });
  expect(
    await office.host.callFunction("DOUBLE", [
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  ).toEqual({
    value: [
      [2, 4],
      [6, 8],
    ],
  });
  expect(await office.host.callFunction("REFUSE", [[[1]]])).toEqual({
    error: 6,
    message: "too much",
  });
});
