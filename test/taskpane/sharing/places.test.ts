import { withPlaces, wordsFor } from "../../../src/locales";

const places = ["A!B2", "A!B3", "A!B4", "A!B5", "A!B6", "A!B7"];

test.each([
  ["en-US", "A!B2, A!B3", "A!B2, A!B3, A!B4, A!B5, A!B6, …"],
  ["zh-CN", "A!B2、A!B3", "A!B2、A!B3、A!B4、A!B5、A!B6、…"],
  ["zh-TW", "A!B2、A!B3", "A!B2、A!B3、A!B4、A!B5、A!B6、…"],
] as const)("places stand in %s as its lists do, the first five of them", (language, two, six) => {
  const { sharing: say } = wordsFor(language);
  const forms = { one: "{places}", other: "{count}: {places}" };
  expect(withPlaces(forms, places.slice(0, 2), say)).toBe(`2: ${two}`);
  expect(withPlaces(forms, places, say)).toBe(`6: ${six}`);
});
