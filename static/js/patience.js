// A change of the page waits while somebody writes where it would happen; meanwhile the page says that something is new.

import { find, toggle } from "./dom.js";
import { exchange } from "./page.js";
import { createSignal } from "./signal.js";
import { isBusy } from "./typed.js";

/** @type {import("./types").Signal<boolean>} true when the reader asks for what waits */
const chances = createSignal();
/** @type {Set<HTMLElement>} parts whose newest change waits */
const held = new Set();
// On a touched screen the click comes a little after the finger has left.
const CLICK_WITHIN_MS = 100;
let isPressed = false;

/** @param {HTMLElement} element the part of the page that changes @returns {import("./types").Patience} */
export function createPatience(element) {
  /** @type {{place: HTMLElement, act: () => unknown} | null} the newest change, until nobody writes in its place */
  let waiting = null;

  /** @param {boolean} isAsked */
  function settle(isAsked) {
    if (!waiting || (isPressed && !isAsked)) return;
    const mustWait = !isAsked && isBusy(waiting.place);
    tellHeld(element, mustWait);
    if (mustWait) return;
    const { act } = waiting;
    waiting = null;
    act();
  }

  /** @type {import("./types").Patience["change"]} */
  function change(place, act, isAsked = false) {
    waiting = { place, act };
    settle(isAsked);
  }

  tellHeld(element, false);
  chances.listen(element, settle);
  return {
    change,
    show(news) {
      const isKnown = wordsIn(news) === wordsIn(element);
      change(element, () => isKnown || exchange(element, () => element.replaceChildren(...news.childNodes)), isKnown);
    },
  };
}

/** @param {HTMLElement} element @param {boolean} mustWait */
function tellHeld(element, mustWait) {
  if (mustWait) held.add(element);
  else held.delete(element);
  toggle(find(document, "[data-fresh]"), [...held].some((part) => part.isConnected));
}

/** Two pictures of the same differ in tokens and in what is open. @param {HTMLElement} element */
const wordsIn = (element) => element.textContent?.replace(/\s+/g, " ").trim();

// A click that ends on another element than it began on is none: what is pressed stays until it is released.
addEventListener("pointerdown", ({ button }) => (isPressed ||= button === 0), true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => setTimeout(release, CLICK_WITHIN_MS), true);

function release() {
  isPressed = false;
  chances.send(false);
}

// The field that loses the focus is still the active one while the event runs.
for (const name of ["focusout", "reset", "change"]) addEventListener(name, () => setTimeout(chances.send, 0, false));
addEventListener("click", ({ target }) => target instanceof Element && target.closest("[data-fresh]") && chances.send(true));
