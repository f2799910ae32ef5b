// The ballot as it lies on the screen: the steps choose, review and saved, and how far the message got.

import { createCards, write } from "./ballot-cards.js";
import { find, findAll, showState, toggle } from "./dom.js";

// From so many choices on a voter is told that the votes left may stay unused.
const NUDGE_FROM = 3;
const HINTS = ["full", "none", "moved"];
const UNDER_WAY = ["sending", "unsent", "memory"];

/**
 * @param {HTMLFormElement} form @param {import("./types").CreateMethod} createMethod
 * @returns what can be done to the page's ballot; nothing here sends or stores
 */
export function createPaper(form, createMethod) {
  const part = (/** @type {string} */ name) => find(form, `[data-ballot-${name}]`);
  const { cards, method, marks, lay, given, problem, hear } = createCards(form, createMethod);
  const isEdited = () => String(marks()) !== sent;
  const heading = find(document, "h1");
  const usualHeading = heading?.textContent ?? "";
  let sent = given;
  let step = "choose";
  let state = "";

  /** @param {string} [hint] why the last tap did nothing, or what it did: `full`, `none` or `moved` */
  function render(hint) {
    const isChoosing = step === "choose";
    const isReviewing = step === "review" && (isEdited() || !UNDER_WAY.includes(state));
    const isSaved = step === "saved";
    const many = marks().length;
    const [count, left] = method.counts(many);
    write(form, "count", count);
    write(form, "left", left);
    form.dataset.step = step;
    for (const card of cards) {
      const mark = method.markOn(card);
      toggle(card, isChoosing ? !method.isOpen || method.isOpen(card) : mark > 0);
      write(card, "said", mark);
    }
    for (const name of ["counter", "to-review", "task"]) toggle(part(name), isChoosing);
    toggle(part("nudge"), isChoosing && count >= NUDGE_FROM && left > 0);
    for (const name of ["review", "send"]) toggle(part(name), isReviewing);
    toggle(part("back"), !isChoosing && state !== "sending");
    for (const name of HINTS) toggle(part(name), hint === name);
    toggle(part("nothing"), hint === "none");
    toggle(part("blank"), !isChoosing && !many);
    toggle(part("saved"), isSaved);
    toggle(part("open"), !isSaved);
    method.render?.(step, many);
    showState(form, state);
    // A page that tells of an earlier ballot above this one has its own heading.
    if (heading && !form.closest("details")) heading.textContent = (isSaved && form.dataset.savedHeading) || usualHeading;
  }

  /** @param {string} next choose, review or saved */
  function show(next) {
    step = next;
    render();
    const open = "[data-ballot-choice]:not([hidden])";
    (part(next) ?? method.start?.() ?? find(form, `${open} input, ${open} button:not([hidden])`))?.focus();
  }

  function review() {
    const hint = problem();
    if (!hint) return show("review");
    step = "choose";
    render(hint);
  }

  for (const element of findAll(form, "[data-ballot-extra]")) toggle(element, true);
  for (const element of findAll(form, "[data-ballot-plain]")) toggle(element, false);
  part("back")?.addEventListener("click", () => show("choose"));
  part("to-review")?.addEventListener("click", review);
  render();
  return {
    marks,
    review,
    show,
    isEdited,
    isReviewed: () => step === "review" && marks().length > 0,
    /** @param {Event} event a field was changed or something pressed */
    hear(event) {
      const heard = hear(event);
      if (!heard) return;
      // Of the scores in the review one is to be given again.
      if (method.isOpen && heard.goal) step = "choose";
      render(heard.hint);
      // A card that was moved has lost the focus on its way.
      heard.goal?.focus();
    },
    /** @param {import("./types").Marks} given */
    choose(given) {
      lay(given);
      render();
    },
    keepAsSent() {
      sent = String(marks());
      render();
    },
    /** @param {string} next state of the message: sending, unsent, saved or refused @param {string} [receipt] */
    tell(next, receipt) {
      if (receipt) find(form, "[data-receipt]")?.replaceChildren(receipt);
      state = next;
      render();
    },
    /** @param {string} name */
    field: (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)),
  };
}
