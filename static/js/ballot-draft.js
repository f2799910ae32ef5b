// Choices made and not yet sent; they outlive a reload of this tab and nothing else.

import { findAll } from "./dom.js";

const PREFIX = "musrenbang.draft.";

/** @param {string} roundId @param {string[] | null} proposalIds null when there is nothing unsent any more */
export function keepDraft(roundId, proposalIds) {
  if (proposalIds) sessionStorage.setItem(PREFIX + roundId, proposalIds.join());
  else sessionStorage.removeItem(PREFIX + roundId);
}

/** @param {string} roundId @returns {string[] | undefined} */
export const readDraft = (roundId) => sessionStorage.getItem(PREFIX + roundId)?.split(",");

/** Forgets choices this page takes no ballot for any more. @returns {boolean} whether somebody had made some */
export function dropLateDrafts() {
  const open = findAll(document, "[data-module=ballot] [name=round_id]").map((field) => PREFIX + field.getAttribute("value"));
  const late = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX) && !open.includes(key));
  for (const key of late) sessionStorage.removeItem(key);
  return late.length > 0;
}
