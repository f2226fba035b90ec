import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { serve } from "../../scripts/serve.mjs";

/** One server of the built files and one browser for all browser tests; each test takes a fresh context of it. */
export default async function setup() {
  const server = await serve({ port: 0 });
  const browser = await chromium.launchServer({ ...(await findBrowser()), headless: true });
  process.env.WORKBENCH_URL = server.url;
  process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
  globalThis.stopBrowserTests = async () => {
    await browser.close();
    await server.close();
  };
}
