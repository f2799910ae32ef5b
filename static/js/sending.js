// This page's outbox, and what must be said of a ballot even where its form is gone: refused, too late, unsent after a reload.

import { dropLateDrafts } from "./ballot-draft.js";
import { deliver } from "./deliver.js";
import { find, findAll, showState } from "./dom.js";
import { createLease } from "./lease.js";
import { openStore } from "./outbox-store.js";
import { createOutbox } from "./outbox.js";
import { onRefresh, refreshPage } from "./page.js";
import { createSignal } from "./signal.js";
import { onConnect } from "./socket.js";

/** @typedef {import("./types").Report} Report */

const GONE = "not_found_here";

/** @type {import("./types").Signal<Report>} */
const reports = createSignal();
const tabs = globalThis.BroadcastChannel && new BroadcastChannel("musrenbang.outbox");
const lease = createLease(localStorage);

/** Heard for ballots of every tab. */
export const onReport = reports.listen;

export const outbox = createOutbox({
  store: openStore(globalThis.indexedDB),
  deliver,
  lease,
  tell(report) {
    reports.send(report);
    tabs?.postMessage(report);
  },
});

/** @param {HTMLElement} element whose children say sending, unsent, memory, saved, refused and late */
export function mount(element) {
  let present = "";

  /** @param {string} state */
  function show(state) {
    present = state;
    showState(element, state);
  }

  /** @param {Report} report */
  async function hear({ state, ballot, answer }) {
    // A refusal speaks of how things stand now, and is told when they stand there.
    if (state === "refused") await refreshPage();
    // A practice closed or a motion taken back takes its ballots with it: nothing is lost.
    if (ballot.vanishes && answer?.code === GONE) return show("");
    const rounds = findAll(document, "[data-module=ballot] [name=round_id]").map((field) => field.getAttribute("value"));
    if (["refused", "memory"].includes(state) || !rounds.includes(ballot.round_id)) show(state);
    else if (present !== "refused") show("");
    const message = find(element, "[data-message]");
    if (message && state === "refused") message.textContent = answer?.message ?? "";
  }

  const tellLate = () => dropLateDrafts() && show("late");
  const flush = () => document.hidden || void outbox.flush();
  onReport(element, hear);
  onRefresh(element, tellLate);
  onConnect(element, flush);
  for (const hope of ["online", "visibilitychange"]) addEventListener(hope, flush);
  addEventListener("beforeunload", (event) => present === "memory" && event.preventDefault());
  addEventListener("pagehide", lease.release);
  for (const button of findAll(element, "[data-dismiss]")) button.addEventListener("click", () => show(""));
  tellLate();
  flush();
}

tabs?.addEventListener("message", ({ data }) => reports.send(data));
