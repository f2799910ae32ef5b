// Ballots on their way: kept until the server has answered, sent again until it has; the newest choice of a round comes last.

import { jitter } from "./pace.js";

const RETRY = { least: 1000, most: 15000 };
const OTHER_TAB_MS = 2000; // Another tab is sending: look again when it should be done.
// Refusals that say "later", not "no".
const TRY_AGAIN = ["busy", "not_saved", "too_many_attempts"];

/** @typedef {import("./types").Ballot} Ballot */
/** @typedef {import("./types").Answer} Answer */

/**
 * @param {Ballot[]} ballots
 * @param {Ballot} ballot replaces an older one of its round, unless that may have reached the server already
 * @param {Set<string>} known submissions the voter has seen
 * @returns {Ballot[]}
 */
export function queued(ballots, ballot, known) {
  const kept = ballots.filter((one) => one.round_id !== ballot.round_id || one.is_attempted);
  const before = newestOf(kept, ballot.round_id)?.submission_id ?? "";
  return [...kept, { ...ballot, follows: known.has(before) ? before : "" }];
}

/** @param {Ballot[]} ballots @param {string} id @returns {Ballot[]} */
export const attempted = (ballots, id) => ballots.map((one) => (one.submission_id === id ? { ...one, is_attempted: true } : one));

/**
 * @param {Ballot[]} ballots @param {string} id of the one answered
 * @param {Answer} answer whose revision the ballot made on top of it now builds on
 * @returns {Ballot[]}
 */
export function settled(ballots, id, { ok, revision }) {
  const rebased = (/** @type {Ballot} */ one) => (ok && one.follows === id ? { ...one, base_revision: revision ?? 0 } : one);
  return ballots.filter((one) => one.submission_id !== id).map(rebased);
}

/** @param {Answer | null} answer @returns {answer is Answer} */
export const isFinal = (answer) => answer !== null && (answer.ok || !TRY_AGAIN.includes(answer.code ?? ""));

/** @param {Ballot[]} ballots @param {string} roundId */
const newestOf = (ballots, roundId) => ballots.filter((one) => one.round_id === roundId).pop();

/**
 * @param {object} parts
 * @param {import("./types").Store} parts.store
 * @param {(ballot: Ballot) => Promise<Answer | null>} parts.deliver null for "no answer"; never rejects
 * @param {import("./types").Lease} parts.lease
 * @param {(report: import("./types").Report) => void} parts.tell
 * @param {(act: () => void, milliseconds: number) => unknown} [parts.later]
 */
export function createOutbox({ store, deliver, lease, tell, later = setTimeout }) {
  /** @type {Set<string>} */
  const known = new Set();
  let attempt = 0;
  let plan = 0;
  let isRunning = false;
  let isAsked = false;

  async function flush() {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    for (; isAsked; await sendAll()) isAsked = false;
    isRunning = false;
  }

  async function sendAll() {
    const isMine = await lease.take();
    const isEmpty = isMine ? await drain() : (await store.read()).length === 0;
    if (isMine) lease.release();
    attempt = isEmpty ? 0 : attempt + 1;
    const mine = ++plan; // Earlier plans lapse, so that there is one clock however often we are asked.
    if (!isEmpty) later(() => mine === plan && flush(), isMine ? jitter(attempt, RETRY) : OTHER_TAB_MS);
  }

  async function drain() {
    /** @type {Set<string>} */
    const stuck = new Set();
    const next = async () => (await store.read()).find((one) => !stuck.has(one.round_id));
    for (let ballot = await next(); ballot; ballot = await next()) {
      if (!(await send(ballot))) stuck.add(ballot.round_id);
    }
    return stuck.size === 0;
  }

  /** Resolves to whether the ballot no longer waits. @param {Ballot} ballot */
  async function send(ballot) {
    const id = ballot.submission_id;
    const waiting = await store.change((ballots) => attempted(ballots, id));
    if (!waiting.some((one) => one.submission_id === id)) return true; // A newer choice of another tab took its place.
    tell({ state: "sending", ballot });
    const answer = (await lease.take()) ? await deliver(ballot) : null;
    if (!isFinal(answer)) {
      // What was chosen after it in the same round waits behind it, and is as unsent as it is.
      const behind = (await store.read()).filter((one) => one.round_id === ballot.round_id);
      for (const one of behind) tell({ state: store.isDurable() ? "unsent" : "memory", ballot: one });
      return false;
    }
    await store.change((ballots) => settled(ballots, id, answer));
    tell({ state: answer.ok ? "saved" : "refused", ballot, answer });
    return true;
  }

  return {
    flush,
    /** @param {Ballot} ballot is stored before anything is sent */
    async put(ballot) {
      await store.change((ballots) => queued(ballots, ballot, known));
      known.add(ballot.submission_id);
      void flush();
    },
    /** @param {string} roundId @returns {Promise<Ballot | undefined>} the newest on its way, which the voter sees from now on */
    async pending(roundId) {
      const ballot = newestOf(await store.read(), roundId);
      if (ballot) known.add(ballot.submission_id);
      return ballot;
    },
  };
}
