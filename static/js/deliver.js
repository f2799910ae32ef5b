// One ballot to the server and its answer back: by the socket where there is one, else to the form's own address.

import { find } from "./dom.js";
import { ask, csrfToken, refreshPage } from "./page.js";
import { request } from "./socket.js";

const ACK_TIMEOUT_MS = 4000;
const BAD_REQUEST = 400;

/** @typedef {import("./types").Ballot} Ballot */
/** @typedef {import("./types").Answer} Answer */

/** @param {Ballot} ballot @returns {Promise<Answer | null>} null where nothing that is an answer came back; never rejects */
export async function deliver(ballot) {
  return (await bySocket(ballot)) ?? byForm(ballot);
}

/** @param {Ballot} ballot */
async function bySocket({ code, submission_id, round_id, base_revision, marks, is_blank }) {
  if (find(document, "[data-audience=phone]")?.dataset.code !== code) return null;
  const payload = { submission_id, round_id, base_revision, marks, is_blank };
  // Without connection, or without ack in time, the form's way is next: the same submission counts once.
  return request("ballot:cast", payload, ACK_TIMEOUT_MS).then(answerIn, () => null);
}

/** @param {Ballot} ballot */
async function byForm({ action, submission_id, round_id, base_revision, marks, is_blank }) {
  const body = new URLSearchParams({ submission_id, round_id, base_revision: String(base_revision), csrf_token: csrfToken() });
  for (const [id, mark] of marks) body.append(`mark-${id}`, String(mark));
  if (is_blank) body.append("is_blank", "y");
  const response = await ask(action, { method: "POST", headers: { Accept: "application/json" }, body });
  const answer = answerIn(await response?.json().catch(() => null));
  // Not one of our answers: perhaps the page outlived its token; the next attempt carries a new one.
  if (!answer && response?.status === BAD_REQUEST) await refreshPage();
  return answer;
}

/** @param {any} value whatever came over the wire @returns {Answer | null} */
const answerIn = (value) => (value?.ok === true || (value?.ok === false && value.code) ? value : null);
