// Counts on from what the server has measured, so that the clock moves between two snapshots.

const MINUTE = 60;

/** @param {number} seconds @returns {string} as in 4:05 */
export const clockFace = (seconds) => `${Math.floor(seconds / MINUTE)}:${String(Math.floor(seconds % MINUTE)).padStart(2, "0")}`;

/** @param {HTMLElement} element with data-seconds, and data-planned where the time is limited */
export function mount(element) {
  const began = performance.now() - Number(element.dataset.seconds) * 1000;
  const planned = Number(element.dataset.planned);
  const tick = () => {
    // A newer snapshot has taken its place.
    if (!element.isConnected) return clearInterval(timer);
    const seconds = (performance.now() - began) / 1000;
    element.textContent = clockFace(seconds);
    element.classList.toggle("is-over", planned > 0 && seconds > planned);
  };
  const timer = setInterval(tick, 1000);
  tick();
}
