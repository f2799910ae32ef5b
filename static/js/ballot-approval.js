// The ballot of ticks: as many proposals as there are votes.

import { find } from "./dom.js";

/** @type {import("./types").CreateMethod} */
export function createMethod(form, cards) {
  const limit = Number(form.dataset.limit);
  return {
    markOn: (card) => Number(boxOn(card).checked),
    write(card, mark) {
      boxOn(card).checked = mark > 0;
    },
    counts: (many) => [many, limit - many],
    refuse(changed) {
      if (cards.filter((card) => boxOn(card).checked).length <= limit) return "";
      if (changed) changed.checked = false;
      return "full";
    },
  };
}

/** @param {HTMLElement} card @returns {any} */
const boxOn = (card) => find(card, "input");
