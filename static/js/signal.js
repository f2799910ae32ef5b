// Something others can hear for as long as their element stands in the page.

/**
 * A listener whose element has left the page is forgotten, so a swapped-out form needs no clean-up.
 * @template T
 * @returns {import("./types").Signal<T>}
 */
export function createSignal() {
  /** @type {Set<[Element, (value: T) => void]>} */
  const listeners = new Set();
  return {
    listen: (element, hear) => void listeners.add([element, hear]),
    send(value) {
      for (const listener of [...listeners]) {
        if (listener[0].isConnected) listener[1](value);
        else listeners.delete(listener);
      }
    },
  };
}
