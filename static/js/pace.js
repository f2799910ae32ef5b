// Waiting, spread at random so that a whole village does not knock in the same instant.

// For as many phones as a hall holds: N phones are spread over N/800 seconds.
const SPREAD_MS = 1500;
// A snapshot already on its way arrives within this time and makes the question needless.
const LEAST_SPREAD_MS = 300;

/**
 * @param {number} attempt 0 for the first
 * @param {{least: number, most: number}} limits in milliseconds
 * @returns {number} milliseconds, drawn evenly between `least` and a ceiling that doubles with every attempt
 */
export function jitter(attempt, { least, most }) {
  return least + Math.random() * (Math.min(most, least * 2 ** (attempt + 1)) - least);
}

/** @returns {number} milliseconds to wait before asking for something every phone will ask for now */
export const spread = () => LEAST_SPREAD_MS + Math.random() * SPREAD_MS;
