import { associateCommands } from "../../src/taskpane/commands";
import type { OpenRequest } from "../../src/taskpane/Places";
import { templates } from "../../src/templates";

type Command = (event?: { completed: () => void }) => void;

let commands: Map<string, Command>;
let steps: string[];
let opened: OpenRequest[];

beforeEach(() => {
  commands = new Map();
  steps = [];
  opened = [];
  const office = {
    actions: { associate: (id: string, command: Command) => commands.set(id, command) },
    addin: {
      showAsTaskpane: () => {
        steps.push("shown");
        return Promise.resolve();
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  associateCommands((request) => {
    steps.push("opened");
    opened.push(request);
    return Promise.resolve();
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

const fire = (id: string) =>
  new Promise<void>((resolve) => {
    commands.get(id)?.({
      completed: () => {
        steps.push("completed");
        resolve();
      },
    });
  });

test("a command shows the pane, opens its form, and tells Excel that it has ended", async () => {
  await fire("newPricingSheet");
  expect(steps).toEqual(["shown", "opened", "completed"]);
  expect(opened).toEqual([{ templateId: "pricing-sheet", sample: false }]);
});

test("the pane alone opens no form", async () => {
  await fire("openPane");
  expect(steps).toEqual(["shown", "completed"]);
});

test("each firing is a request of its own, so that the form opens again", async () => {
  await fire("pricingSheetSample");
  await fire("pricingSheetSample");
  expect(opened).toHaveLength(2);
  expect(opened[0]).toEqual({ templateId: "pricing-sheet", sample: true });
  expect(opened[0]).not.toBe(opened[1]);
});

test("every template that a command names is in the register", async () => {
  for (const id of commands.keys()) await fire(id);
  const known = templates.map(({ id }) => id);
  expect(opened.filter(({ templateId }) => !known.includes(templateId))).toEqual([]);
});
