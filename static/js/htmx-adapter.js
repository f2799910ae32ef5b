// Everything we ask of htmx beyond its attributes; without htmx nothing here ever runs.

import { bind, find, focusNews, toggle } from "./dom.js";
import { csrfToken, keepOpen } from "./page.js";
import { keepTyped } from "./typed.js";

/** @type {Record<string, (detail: any) => void>} */
const HEARD = {
  "htmx:configRequest": ({ headers }) => (headers["X-CSRFToken"] = csrfToken()),
  "htmx:beforeRequest": (detail) => tellUnsent(detail, false),
  "htmx:sendError": (detail) => tellUnsent(detail, true),
  "htmx:timeout": (detail) => tellUnsent(detail, true),
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
  const asked = new URL(detail.requestConfig.path, location.href);
  const isElsewhere = ![asked.pathname, location.pathname].includes(led.pathname);
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

/** A part that only asks for its present state has nothing to lose. @param {any} detail @param {boolean} isUnsent */
function tellUnsent({ requestConfig }, isUnsent) {
  if (requestConfig.verb !== "get") toggle(find(document, "[data-network-error]"), isUnsent);
}
