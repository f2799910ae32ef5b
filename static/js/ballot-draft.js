// Marks made and not yet sent; they outlive a reload of this tab and nothing else.

import { findAll } from "./dom.js";

const PREFIX = "musrenbang.draft.";

/** @typedef {import("./types").Marks} Marks */

/** @param {string} roundId @param {Marks | null} marks null when there is nothing unsent any more */
export function keepDraft(roundId, marks) {
  if (marks) sessionStorage.setItem(PREFIX + roundId, JSON.stringify(marks));
  else sessionStorage.removeItem(PREFIX + roundId);
}

/** @param {string} roundId @returns {Marks | null} */
export const readDraft = (roundId) => JSON.parse(sessionStorage.getItem(PREFIX + roundId) ?? "null");

/** Forgets marks this page takes no ballot for any more. @returns {boolean} whether somebody had made some */
export function dropLateDrafts() {
  const open = findAll(document, "[data-module=ballot] [name=round_id]").map((field) => PREFIX + field.getAttribute("value"));
  const late = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX) && !open.includes(key));
  for (const key of late) sessionStorage.removeItem(key);
  return late.length > 0;
}
