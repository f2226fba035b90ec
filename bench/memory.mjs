import { fork } from "node:child_process";
import { setInterval } from "node:timers";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { associated } from "./load.mjs";
import { survey } from "./whole.mjs";

const EVERY = 2;

/**
 * Megabytes that a call needs beyond its arguments, at its highest: resident memory of a process of its own,
 * looked at every 2 ms by another thread.
 * @param file functions.js
 * @param respondents that VW_RANGE is asked about
 */
export function extraMemory(file, respondents) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [file, String(respondents)], {
      execArgv: ["--expose-gc"],
    });
    child.on("message", resolve);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`The child ended with ${code} and no answer.`)));
  });
}

/** In the child: the most that the calls add to what is there before them. */
async function callAndLook(file, respondents) {
  const functions = associated(file);
  const { prices } = survey(respondents);
  const most = new Float64Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), { workerData: most });
  await new Promise((resolve) => worker.once("message", resolve));
  // Twice, with time between, for freed pages go back to the system in the background.
  for (let i = 0; i < 2; i++) {
    globalThis.gc();
    await setTimeout(500);
  }
  const before = process.memoryUsage.rss();
  most[0] = before;
  for (let call = 0; call < 3; call++) functions.VW_RANGE(prices);
  process.send((Math.max(most[0], process.memoryUsage.rss()) - before) / 2 ** 20);
  await worker.terminate();
}

/** In the other thread. */
function look(most) {
  parentPort.postMessage("looking");
  setInterval(() => {
    most[0] = Math.max(most[0], process.memoryUsage.rss());
  }, EVERY);
}

if (!isMainThread) look(workerData);
else if (process.send) await callAndLook(process.argv[2], Number(process.argv[3]));
