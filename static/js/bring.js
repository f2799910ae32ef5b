// Modules fetched when they are needed, over a Wi-Fi that may give way under them.

import { jitter } from "./pace.js";

const RETRY_MS = { least: 500, most: 8000 };

/**
 * Until a later try brings the module, the page goes on without it: its forms post as they are.
 * @template T
 * @param {() => Promise<T>} load a failed import, asked again, is fetched again
 * @param {HTMLElement} element it is for
 * @returns {Promise<T | null>} null when the element has left the page
 */
export async function bring(load, element) {
  for (let attempt = 0; element.isConnected; attempt += 1) {
    const module = await load().catch(() => null);
    if (module) return module;
    await new Promise((resolve) => setTimeout(resolve, jitter(attempt, RETRY_MS)));
  }
  return null;
}
