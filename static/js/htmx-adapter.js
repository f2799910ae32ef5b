// Everything we ask of htmx beyond its attributes; without htmx nothing here ever runs.

import { bind, find, focusNews, toggle } from "./dom.js";
import { csrfToken, keepOpen } from "./page.js";
import { keepTyped } from "./typed.js";

/** @type {Record<string, (detail: any) => void>} */
const HEARD = {
  "htmx:configRequest": ({ headers }) => (headers["X-CSRFToken"] = csrfToken()),
  "htmx:beforeRequest": () => tellUnsent(false),
  "htmx:sendError": () => tellUnsent(true),
  "htmx:timeout": () => tellUnsent(true),
  "htmx:beforeSwap": beforeSwap,
  "htmx:load": ({ elt }) => bind(elt),
  "htmx:afterSettle": afterSettle,
};

/** @type {((root: ParentNode) => void)[]} what gives the reader's own things back after the swap */
let restores = [];

/** Called once. */
export function listenToHtmx() {
  for (const [name, hear] of Object.entries(HEARD)) {
    addEventListener(name, (event) => hear(/** @type {CustomEvent} */ (event).detail));
  }
}

/** @param {any} detail */
function beforeSwap(detail) {
  const led = new URL(detail.xhr.responseURL || location.href);
  const isElsewhere = !led.href.endsWith(detail.requestConfig.path) && led.pathname !== location.pathname;
  // An answer that is another page has its own address and frame, and is opened whole.
  if (isElsewhere) location.assign(led);
  detail.shouldSwap &&= !isElsewhere;
  const sent = detail.requestConfig.elt;
  restores = [keepOpen(sent), keepTyped(detail.target, sent)];
}

/** @param {any} detail */
function afterSettle({ elt }) {
  for (const restore of restores) restore(elt);
  if (elt.id === "main") focusNews(elt);
}

/** @param {boolean} isUnsent */
const tellUnsent = (isUnsent) => toggle(find(document, "[data-network-error]"), isUnsent);
