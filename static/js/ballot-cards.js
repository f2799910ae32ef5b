// What is marked on the ballot's cards. How a card is marked, and what is one too many, knows the method of the round:
// the module ballot-<method>.js.

import { find, findAll } from "./dom.js";

/** @typedef {import("./types").Marks} Marks */

/** @param {HTMLFormElement} form @param {import("./types").CreateMethod} createMethod */
export function createCards(form, createMethod) {
  const cards = findAll(form, "[data-ballot-choice]");
  const method = createMethod(form, cards);

  /** @returns {Marks} in the order of the numbers */
  const marks = () => cards.filter(method.markOn).map((card) => [idOf(card), method.markOn(card)]);

  /** @param {Marks} given */
  function lay(given) {
    for (const card of cards) method.write(card, new Map(given).get(idOf(card)) ?? 0);
    method.begin?.();
  }

  // What the server has put here, whatever a browser restored or a thumb changed before this ran.
  const found = marks();
  form.reset();
  const given = String(marks());
  lay(found);
  return {
    cards,
    method,
    marks,
    lay,
    given,
    /** Why not all of this can be sent: `full`, `none` or nothing. */
    problem: () => (marks().length ? method.refuse?.(null) : "none"),
    /** @param {Event} event a field was changed or something pressed @returns where the voter goes on, and the hint to show */
    hear({ type, target }) {
      if (type === "change") return { hint: method.refuse?.(target), goal: null };
      const button = /** @type {HTMLElement} */ (target).closest("[data-ballot-act]");
      if (!(button instanceof HTMLElement)) return null;
      const card = /** @type {HTMLElement} */ (button.closest("[data-ballot-choice]"));
      return { hint: method.act?.(button.dataset.ballotAct ?? "", card), goal: method.start?.() ?? button };
    },
  };
}

/** @param {HTMLElement} card @returns {string} the proposal it is about */
const idOf = (card) => card.dataset.ballotChoice ?? "";

/** @param {HTMLElement} root @param {string} name @param {number | string} value into the place the template left for it */
export function write(root, name, value) {
  const place = find(root, `[data-ballot-${name}]`);
  if (place) place.textContent = String(value);
}

/** It can still be reached and read, which a disabled one cannot. @param {HTMLElement | null} control @param {boolean} isOff */
export const turnOff = (control, isOff) => control?.setAttribute("aria-disabled", String(isOff));
