// The ballot as it lies on the screen: boxes, counter, the steps choose, review and saved, and how far the message got.

import { find, findAll, showState, toggle } from "./dom.js";

// From so many choices on a voter is told that the votes left may stay unused.
const NUDGE_FROM = 3;

/** @param {HTMLFormElement} form @returns what can be done to the page's ballot; nothing here sends or stores */
export function createPaper(form) {
  const boxes = /** @type {HTMLInputElement[]} */ (findAll(form, "[name=proposal_ids]"));
  const limit = Number(form.dataset.limit);
  const part = (/** @type {string} */ name) => find(form, `[data-ballot-${name}]`);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const isEdited = () => chosen().join() !== sent;
  const heading = find(document, "h1");
  const usualHeading = heading?.textContent ?? "";
  let sent = boxes.filter((box) => box.defaultChecked).map((box) => box.value).join();
  let step = "choose";
  let state = "";

  /** @param {string} [hint] why the last tap did nothing: `full` or `none` */
  function render(hint) {
    const isChoosing = step === "choose";
    const isUnderWay = !isEdited() && ["sending", "unsent", "memory"].includes(state);
    const isReviewing = step === "review" && !isUnderWay;
    const isSaved = step === "saved";
    const many = chosen().length;
    write("count", many);
    write("left", limit - many);
    form.dataset.step = step;
    for (const box of boxes) toggle(box.closest("[data-ballot-choice]"), isChoosing || box.checked);
    for (const name of ["counter", "to-review"]) toggle(part(name), isChoosing);
    toggle(part("nudge"), isChoosing && many >= NUDGE_FROM && many < limit);
    for (const name of ["review", "send"]) toggle(part(name), isReviewing);
    toggle(part("back"), !isChoosing && state !== "sending");
    for (const name of ["full", "none"]) toggle(part(name), hint === name);
    toggle(part("saved"), isSaved);
    toggle(find(document, "[data-ballot-lead]"), !isSaved);
    showState(form, state);
    // A page that tells of an earlier ballot above this one has its own heading.
    if (heading && !form.closest("details")) heading.textContent = (isSaved && form.dataset.savedHeading) || usualHeading;
  }

  /** @param {string} name @param {number} value */
  function write(name, value) {
    const place = part(name);
    if (place) place.textContent = String(value);
  }

  /** @param {EventTarget | null} changed is taken back if it is one too many */
  function refuseSurplus(changed) {
    const isSurplus = chosen().length > limit && changed instanceof HTMLInputElement;
    if (isSurplus) changed.checked = false;
    render(isSurplus ? "full" : "");
  }

  /** @param {"choose" | "review" | "saved"} next */
  function show(next) {
    step = next;
    render();
    const goals = { choose: boxes[0], review: part("review"), saved: part("saved") };
    goals[next]?.focus();
  }

  function review() {
    if (chosen().length > 0) show("review");
    else render("none");
  }

  part("back")?.addEventListener("click", () => show("choose"));
  part("to-review")?.addEventListener("click", review);
  render();
  return {
    chosen,
    /** @returns {[string, number][]} */
    marks: () => chosen().map((id) => [id, 1]),
    refuseSurplus,
    review,
    show,
    isEdited,
    isReviewed: () => step === "review",
    /** @param {string[]} proposalIds */
    choose(proposalIds) {
      for (const box of boxes) box.checked = proposalIds.includes(box.value);
      render();
    },
    keepAsSent() {
      sent = chosen().join();
      render();
    },
    /** @param {string} next state of the message: sending, unsent, saved or refused @param {string} [receipt] */
    tell(next, receipt) {
      const place = find(form, "[data-receipt]");
      if (place && receipt) place.textContent = receipt;
      state = next;
      render();
    },
    /** @param {string} name */
    field: (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)),
  };
}
