// The ballot of scores: one proposal on the screen at a time, back and on, then all scores together.

import { find, toggle } from "./dom.js";

/** @type {import("./types").CreateMethod} */
export function createMethod(form, cards) {
  const last = cards.length - 1;
  let place = 0;
  let hasSeenAll = false;

  return {
    markOn: scoreOn,
    write(card, mark) {
      /** @type {any} */
      const field = find(card, `[value="${mark}"]`);
      field.checked = true;
    },
    // Whoever comes back goes on where no score was given yet.
    begin: () => (place = Math.max(0, cards.findIndex((card) => !scoreOn(card)))),
    counts: (many) => [place + 1, cards.length - many],
    act(name, card) {
      place = name === "again" ? cards.indexOf(card) : place + Number(name);
      return "";
    },
    isOpen: (card) => card === cards[place],
    start: () => cards[place],
    render(step, many) {
      const isChoosing = step === "choose";
      hasSeenAll ||= step === "review";
      toggle(find(form, ".ballot__buttons [data-ballot-act='-1']"), isChoosing && place > 0);
      toggle(find(form, ".ballot__buttons [data-ballot-act='1']"), isChoosing && place < last);
      toggle(find(form, "[data-ballot-to-review]"), isChoosing && (place === last || hasSeenAll));
      toggle(find(form, "[data-ballot-nudge]"), step === "review" && many <= last);
    },
  };
}

/** @param {HTMLElement} card */
function scoreOn(card) {
  /** @type {any} */
  const chosen = find(card, ":checked");
  return Number(chosen?.value);
}
