// Random names made on the phone; `crypto.randomUUID` does not exist on a plain http address.

const ID_BYTES = 10;

/** @returns {string} 20 hexadecimal characters nobody else draws */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
