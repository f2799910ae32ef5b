// The ballot of points: so many in all, given by a button for one more and one less, or typed.

import { turnOff } from "./ballot-cards.js";
import { find } from "./dom.js";

/** @type {import("./types").CreateMethod} */
export function createMethod(form, cards) {
  const limit = Number(form.dataset.limit);
  const left = () => cards.reduce((rest, card) => rest - pointsOn(card), limit);

  /** What stands there is what is sent: no fractions, nothing below none, no more than there is. @param {any} field */
  function refuse(field) {
    const missing = Math.max(0, -left());
    if (field) field.value = Math.max(0, whole(field) - missing);
    return missing ? "full" : "";
  }

  return {
    markOn: pointsOn,
    write(card, mark) {
      fieldOn(card).value = mark;
    },
    counts: () => [limit - left(), left()],
    refuse,
    act(name, card) {
      const field = fieldOn(card);
      field.value = whole(field) + Number(name);
      return refuse(field);
    },
    render() {
      for (const card of cards) {
        turnOff(find(card, "[data-ballot-act='-1']"), pointsOn(card) === 0);
        turnOff(find(card, "[data-ballot-act='1']"), left() <= 0);
      }
    },
  };
}

/** @param {HTMLElement} card @returns {any} */
const fieldOn = (card) => find(card, "input");
/** @param {HTMLInputElement} field */
const whole = ({ value }) => Math.trunc(Number(value)) || 0;
/** @param {HTMLElement} card */
const pointsOn = (card) => Math.max(0, whole(fieldOn(card)));
