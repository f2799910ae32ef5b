// One tab sends at a time. Web Locks do not exist on a plain http address; two senders would be harmless, only wasteful.

import { newId } from "./ids.js";

const KEY = "musrenbang.outbox.lease";
// Longer than one ballot can take over the socket and then over HTTP; a tab that dies holds up the others no longer.
const LEASE_MS = 15000;
// Two tabs that write in the same moment both look again after this time; the later writer has it.
const SETTLE_MS = 20;

/**
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage shared by all tabs
 * @param {{now?: () => number}} [clock]
 */
export function createLease(storage, { now = Date.now } = {}) {
  const owner = newId();

  function holder() {
    const [name, until] = (storage.getItem(KEY) ?? "").split(" ");
    const left = Number(until) - now();
    // One that ends later than any lease does was written before the clock was set back.
    return left > 0 && left <= LEASE_MS ? name : "";
  }

  return {
    /** @returns {Promise<boolean>} whether this tab may send now; asking again prolongs */
    async take() {
      const before = holder();
      if (before && before !== owner) return false;
      storage.setItem(KEY, `${owner} ${now() + LEASE_MS}`);
      if (!before) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return holder() === owner;
    },
    release() {
      if (holder() === owner) storage.removeItem(KEY);
    },
  };
}
