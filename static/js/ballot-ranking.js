// The ballot of places: a tap gives the next place or takes one away and closes the gap; the review lies in their order.

import { turnOff, write } from "./ballot-cards.js";
import { find, findAll } from "./dom.js";

/** @type {import("./types").CreateMethod} */
export function createMethod(form, cards) {
  const limit = Number(form.dataset.limit);
  const inOrder = () => cards.filter(placeOn).sort((one, other) => placeOn(one) - placeOn(other));

  /** @param {HTMLElement[]} ordered */
  function put(ordered) {
    for (const card of cards) fieldOn(card).value = ordered.indexOf(card) + 1 || "";
  }

  /** @param {HTMLElement} card @param {HTMLElement[]} others that have a place now */
  function tap(card, others) {
    if (!placeOn(card) && others.length === limit) return "full";
    put(placeOn(card) ? others : [...others, card]);
    return "";
  }

  /** @param {HTMLElement} card @param {HTMLElement[]} others @param {number} place */
  function move(card, others, place) {
    put([...others.slice(0, place), card, ...others.slice(place)]);
    write(form, "moved-title", find(card, ".choice__title")?.textContent ?? "");
    write(form, "moved-place", placeOn(card));
    return "moved";
  }

  return {
    markOn: placeOn,
    write(card, mark) {
      fieldOn(card).value = mark || "";
    },
    // A page that came back with places that are none brings them in a row.
    begin: () => put(inOrder()),
    counts: (many) => [many, limit - many],
    act(name, card) {
      const others = inOrder().filter((one) => one !== card);
      return name === "tap" ? tap(card, others) : move(card, others, Math.max(0, placeOn(card) - 1 + Number(name)));
    },
    render(step) {
      const ordered = inOrder();
      for (const card of cards) {
        const place = placeOn(card);
        write(card, "place", place);
        find(card, "[data-ballot-act=tap]")?.setAttribute("aria-pressed", String(place > 0));
        turnOff(find(card, "[data-ballot-act='-1']"), place === 1);
        turnOff(find(card, "[data-ballot-act='1']"), place === ordered.length);
      }
      const shown = step === "choose" ? cards : ordered;
      const present = findAll(form, "[data-ballot-choice]").filter((card) => shown.includes(card));
      // A card that lies right already is not touched: it would lose the focus.
      if (shown.some((card, index) => card !== present[index])) cards[0].parentElement?.append(...shown);
    },
  };
}

/** @param {HTMLElement} card @returns {any} */
const fieldOn = (card) => find(card, "select");
/** @param {HTMLElement} card */
const placeOn = (card) => Number(fieldOn(card).value);
