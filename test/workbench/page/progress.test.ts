import { Progress } from "../../../src/workbench/page/progress";

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => void jest.restoreAllMocks());

function heard(...shares: readonly (number | undefined)[]): (number | undefined)[] {
  const shown: (number | undefined)[] = [];
  const progress = new Progress((share) => shown.push(share));
  for (const share of shares) {
    progress.hear(share);
    now += 150;
  }
  return shown;
}

test("what is done soon is not shown at all", () => {
  expect(heard(0.3, 0.6, undefined)).toEqual([]);
});

test("what takes longer is shown until its end", () => {
  expect(heard(0.1, 0.2, 0.3, 0.4, 0.5, undefined)).toEqual([0.4, 0.5, undefined]);
});

test("each work has its own time", () => {
  expect(heard(0.1, 0.2, undefined, 0.1, 0.2, undefined, undefined)).toEqual([]);
});
