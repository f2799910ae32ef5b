// A part of the page that follows the meeting: numbered snapshots, caught up after every silence, never over unsent words.

import { find, toggle } from "./dom.js";
import { spread } from "./pace.js";
import { ask, exchange, parse, refreshPage } from "./page.js";
import { createSignal } from "./signal.js";
import { onConnect, onRegion, openSocket } from "./socket.js";
import { isBusy } from "./typed.js";

// A look at another app shorter than this leaves the socket, and so the page, current.
const LONG_ABSENCE_MS = 5000;

/** @typedef {import("./types").RegionMessage} RegionMessage */
/** Newest number per region and connection: a restarted server begins again. @type {Map<string, number>} */
const latest = new Map();
/** @type {import("./types").Signal<void>} */
const returns = createSignal();
/** @type {import("./types").Signal<boolean>} true when the reader asks for what waits */
const chances = createSignal();
/** @type {Set<HTMLElement>} regions whose newest change waits */
const held = new Set();
let leftAt = 0;

/** @param {HTMLElement} element with `data-region`, `data-audience`, `data-code` and, on phones, `data-key` */
export function mount(element) {
  const { region = "", audience } = element.dataset;
  let askedKey = "";
  /** @type {{place: HTMLElement, act: () => unknown} | null} the newest change, until nobody writes in its place */
  let waiting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let question;

  /** @param {RegionMessage} message */
  function consider({ region: name, seq, key, html }) {
    if (name !== region || seq <= (latest.get(region) ?? -1)) return;
    latest.set(region, seq);
    clearTimeout(question);
    if (audience === "phone" && key !== element.dataset.key) followPage(key);
    else show(parse(html).body);
  }

  /** @param {HTMLElement} news */
  function show(news) {
    const isKnown = wordsIn(news) === wordsIn(element);
    change(element, () => isKnown || exchange(element, () => element.replaceChildren(...news.childNodes)), isKnown);
  }

  /** @param {string} key asked for once: one the page never reaches must not cause a storm of questions */
  function followPage(key) {
    if (askedKey === key) return;
    askedKey = key;
    setTimeout(() => change(find(document, "#main") ?? element, refresh), spread());
  }

  async function refresh() {
    if (element.isConnected && !(await refreshPage())) askedKey = "";
  }

  /** @param {HTMLElement} place @param {() => unknown} act @param {boolean} [isAsked] */
  function change(place, act, isAsked = false) {
    waiting = { place, act };
    settle(isAsked);
  }

  /** @param {boolean} isAsked */
  function settle(isAsked) {
    if (!waiting) return;
    const mustWait = !isAsked && isBusy(waiting.place);
    tellHeld(element, mustWait);
    if (mustWait) return;
    const { act } = waiting;
    waiting = null;
    act();
  }

  function catchUpSoon() {
    clearTimeout(question);
    question = setTimeout(async () => {
      const message = element.isConnected && (await fetchRegion(element.dataset));
      if (message) consider(message);
    }, spread());
  }

  tellHeld(element, false);
  openSocket();
  onRegion(element, consider);
  chances.listen(element, settle);
  returns.listen(element, catchUpSoon);
  onConnect(element, () => {
    latest.delete(region);
    catchUpSoon();
  });
}

/** @param {HTMLElement} element @param {boolean} mustWait */
function tellHeld(element, mustWait) {
  if (mustWait) held.add(element);
  else held.delete(element);
  toggle(find(document, "[data-fresh]"), [...held].some((region) => region.isConnected));
}

/** Two pictures of the same differ in tokens and in what is open. @param {HTMLElement} element */
const wordsIn = (element) => element.textContent?.replace(/\s+/g, " ").trim();

/** @param {DOMStringMap} data @returns {Promise<RegionMessage | null>} */
async function fetchRegion({ audience, code, meetingId, region = "" }) {
  const response = await ask(`${audience === "console" ? `/console/${meetingId}` : `/m/${code}`}/live/${region}`);
  if (!response?.ok) return null;
  const { headers } = response;
  return { region, seq: Number(headers.get("X-Seq")), key: headers.get("X-Key") ?? "", html: await response.text() };
}

// The field that loses the focus is still the active one while the event runs.
for (const name of ["focusout", "reset", "change"]) addEventListener(name, () => setTimeout(chances.send, 0, false));
addEventListener("click", ({ target }) => target instanceof Element && target.closest("[data-fresh]") && chances.send(true));
addEventListener("visibilitychange", () => {
  if (document.hidden) leftAt = Date.now();
  else if (Date.now() - leftAt > LONG_ABSENCE_MS) returns.send();
});
