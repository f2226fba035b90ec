import { Autosave } from "../../../src/workbench/page/kept";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const noFailure = (error: unknown): never => {
  throw error;
};

test("saves once after a run of changes", async () => {
  let saves = 0;
  const autosave = new Autosave(() => Promise.resolve(void (saves += 1)), noFailure, 700);
  autosave.touch();
  jest.advanceTimersByTime(600);
  autosave.touch();
  jest.advanceTimersByTime(600);
  expect(saves).toBe(0);
  await jest.advanceTimersByTimeAsync(100);
  expect(saves).toBe(1);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(saves).toBe(1);
});

test("flush saves at once, and nothing where nothing changed", async () => {
  let saves = 0;
  const autosave = new Autosave(() => Promise.resolve(void (saves += 1)), noFailure);
  await autosave.flush();
  expect(saves).toBe(0);
  autosave.touch();
  await autosave.flush();
  expect(saves).toBe(1);
});

test("a change that comes while a save is under way is saved after it", async () => {
  const order: string[] = [];
  let finish = (): void => undefined;
  const autosave = new Autosave(() => {
    order.push("begin");
    return new Promise((resolve) => {
      finish = () => {
        order.push("end");
        resolve();
      };
    });
  }, noFailure);
  autosave.touch();
  await jest.advanceTimersByTimeAsync(1_000);
  autosave.touch();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(order).toEqual(["begin"]);
  finish();
  await jest.advanceTimersByTimeAsync(0);
  expect(order).toEqual(["begin", "end", "begin"]);
});

test("a cancelled change is not saved", async () => {
  let saves = 0;
  const autosave = new Autosave(() => Promise.resolve(void (saves += 1)), noFailure);
  autosave.touch();
  autosave.cancel();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(saves).toBe(0);
});

test("a save that fails is reported, and the next one is tried", async () => {
  const failures: unknown[] = [];
  let saves = 0;
  const full = new Error("storage is full");
  const autosave = new Autosave(
    () => {
      saves += 1;
      return saves === 1 ? Promise.reject(full) : Promise.resolve();
    },
    (error) => failures.push(error),
  );
  autosave.touch();
  await autosave.flush();
  expect(failures).toEqual([full]);
  autosave.touch();
  await autosave.flush();
  expect(saves).toBe(2);
  expect(failures).toHaveLength(1);
});

test("what takes long to save is saved less often", async () => {
  const took = 500;
  let saves = 0;
  const autosave = new Autosave(
    () =>
      new Promise((resolve) => {
        saves += 1;
        setTimeout(resolve, took);
      }),
    noFailure,
    700,
  );
  autosave.touch();
  await jest.advanceTimersByTimeAsync(700 + took);
  expect(saves).toBe(1);
  autosave.touch();
  await jest.advanceTimersByTimeAsync(10 * took - 1);
  expect(saves).toBe(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(saves).toBe(2);
});
