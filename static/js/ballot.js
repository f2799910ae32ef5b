// The ballot on the phone: choose, review, send through the outbox, see the receipt. Without it the form posts as it is.

import { keepDraft, readDraft } from "./ballot-draft.js";
import { createPaper } from "./ballot-paper.js";
import { bring } from "./bring.js";
import { focusNews } from "./dom.js";
import { newId } from "./ids.js";
import { refreshPage } from "./page.js";
import { onReport, outbox } from "./sending.js";

/** @param {HTMLElement} element with `data-method` @returns {Promise<{createMethod: import("./types").CreateMethod} | null>} */
export const methodOf = (element) => bring(() => import(`./ballot-${element.dataset.method}.js`), element);

/** @param {HTMLElement} element the ballot form */
export async function mount(element) {
  const method = await methodOf(element);
  if (method) enhance(/** @type {HTMLFormElement} */ (element), method.createMethod);
}

/** @param {HTMLFormElement} form @param {import("./types").CreateMethod} createMethod */
function enhance(form, createMethod) {
  const paper = createPaper(form, createMethod);
  const [round, name, base] = ["round_id", "submission_id", "base_revision"].map(paper.field);
  /** @type {Set<string>} the submissions whose choices this page shows */
  const mine = new Set();
  // A practice that closes takes its choices with it, and nobody was too late for anything.
  const keep = "practice" in form.dataset ? () => {} : keepDraft;
  let newest = "";
  let isSending = false;

  /** @param {Event} event */
  function onEdit(event) {
    paper.hear(event);
    keep(round.value, paper.isEdited() ? paper.marks() : null);
  }

  /** @param {SubmitEvent} event */
  function onSubmit(event) {
    event.preventDefault();
    const isBlank = event.submitter?.getAttribute("name") === "is_blank" && paper.marks().length === 0;
    if (isBlank) paper.show("review");
    if (!isBlank && !paper.isReviewed()) paper.review();
    else if (!isSending) void send();
  }

  async function send() {
    isSending = true;
    const marks = paper.marks();
    const ballot = {
      submission_id: name.value,
      code: form.dataset.code ?? "",
      action: form.getAttribute("action") ?? "",
      round_id: round.value,
      base_revision: Number(base.value),
      marks,
      is_blank: marks.length === 0,
      vanishes: "vanishes" in form.dataset,
    };
    follow(name.value, "sending");
    // What is sent after this is another message; under the same name the server would take it for this one.
    name.value = newId();
    await outbox.put(ballot);
    keep(round.value, null);
  }

  /** @param {string} submissionId of the choices that stand here now @param {string} state */
  function follow(submissionId, state) {
    newest = submissionId;
    mine.add(submissionId);
    paper.keepAsSent();
    paper.tell(state);
  }

  /** @param {import("./types").Report} report */
  function hear({ state, ballot, answer }) {
    if (ballot.round_id !== round.value) return;
    if (!mine.has(ballot.submission_id)) return hearOtherTab(state);
    if (state === "saved") base.value = String(answer?.revision);
    if (ballot.submission_id !== newest) return;
    isSending = state === "sending";
    paper.tell(state, answer?.receipt);
    if (state !== "saved") return;
    if (paper.isEdited()) return;
    paper.show("saved");
    void showRecorded();
  }

  /** Around an opened ballot the page itself tells what was recorded before, and must not go on telling it. */
  async function showRecorded() {
    const details = form.closest("details");
    details?.removeAttribute("open");
    if (details && (await refreshPage())) focusNews(document);
  }

  /** Choices in progress stay, and meet the server's refusal of a stale base. @param {string} state */
  function hearOtherTab(state) {
    if (state === "saved" && !paper.isEdited()) void refreshPage();
  }

  async function resume() {
    const pending = await outbox.pending(round.value);
    const draft = readDraft(round.value);
    if (pending) {
      paper.choose(pending.marks);
      follow(pending.submission_id, "unsent");
      if (!draft) paper.show("review");
    }
    if (draft) paper.choose(draft);
    if (draft || pending) form.closest("details")?.setAttribute("open", "");
  }

  for (const name of ["change", "click"]) form.addEventListener(name, onEdit);
  form.addEventListener("submit", onSubmit);
  onReport(form, hear);
  void resume();
}
