// Bringing the server's newer rendering into the page without losing the reader's place.

import { bind, find, findAll } from "./dom.js";
import { createSignal } from "./signal.js";

const ANSWER_TIMEOUT_MS = 8000;

/** @type {import("./types").Signal<void>} */
const refreshes = createSignal();
/** @type {Promise<boolean> | null} */
let refreshing = null;

/** Heard after `#main` was replaced by the server's present one. */
export const onRefresh = refreshes.listen;

/** @returns {Promise<boolean>} whether `#main`, and the token, now are what the server gives at this address */
export function refreshPage() {
  refreshing ??= load().finally(() => (refreshing = null));
  return refreshing;
}

/** @returns {string} the token every change sent from this page carries */
export const csrfToken = () => metaIn(document)?.content ?? "";

/** Our own server's html becomes nodes; scripts parsed this way never run. @param {string} html */
export const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/**
 * Puts nodes into the page, keeps open what was open and focused what was, and makes the new ones full members of it.
 * @param {HTMLElement} root @param {() => void} swap @returns {void}
 */
export function exchange(root, swap) {
  const focused = document.activeElement?.id;
  const reopen = keepOpen(null);
  swap();
  reopen(root);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  findAll(root, "form").forEach(sign);
  /** @type {any} */ (window).htmx?.process(root);
  bind(root);
}

/** @param {Element | null} sent the form whose work is done @returns {(root: ParentNode) => void} opens what was open around others */
export function keepOpen(sent) {
  const open = findAll(document, "details[open]").filter((details) => !details.contains(sent)).map(nameOf);
  return (root) => {
    for (const details of findAll(root, "details")) if (open.includes(nameOf(details))) details.setAttribute("open", "");
  };
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<Response | null>} null where no whole answer came in time; neither it nor reading the answer rejects
 */
export async function ask(address, options) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_TIMEOUT_MS);
  // No network is an ordinary state in a village hall: the callers say so and try again.
  const response = await fetch(address, { cache: "no-store", signal: stop.signal, ...options }).then(arrive).catch(() => null);
  clearTimeout(timer);
  return response;
}

/** The head of an answer may come through where its body is cut off. @param {Response} response */
async function arrive(response) {
  await response.clone().arrayBuffer();
  return response;
}

async function load() {
  const response = await ask(location.href);
  const page = response?.ok ? parse(await response.text()) : null;
  const [main, present] = [page && find(page, "#main"), find(document, "#main")];
  if (!page || !main || !present) return false;
  const [theirs, mine] = [metaIn(page), metaIn(document)];
  if (mine && theirs) mine.content = theirs.content;
  document.title = page.title;
  exchange(main, () => present.replaceWith(main));
  refreshes.send();
  return true;
}

/** Its own words and those of the line it stands in: many lines offer the same. @param {Element} details */
const nameOf = (details) => [details, details.closest("li") ?? details].map((part) => find(part, "summary")?.textContent).join();

/** @param {ParentNode} root @returns {HTMLMetaElement | null} */
const metaIn = (root) => root.querySelector("meta[name=csrf-token]");

/** Forms in a broadcast are rendered for nobody in particular and bring no token. @param {HTMLElement} form */
function sign(form) {
  if (find(form, "[name=csrf_token]")) return;
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "csrf_token", value: csrfToken() });
  form.append(field);
}
