// What somebody has typed and not yet sent outlives every change of the page around it.

import { find, findAll } from "./dom.js";

/** @typedef {import("./types").Field} Field */

// The ballot keeps its own draft, so that a page may change under it.
const FIELDS = ["input:not([type=hidden])", "textarea", "select"].map((tag) => `form:not(.ballot) ${tag}`).join();

/** @param {ParentNode} root @returns {boolean} whether somebody writes here, or has written what the server has not taken */
export function isBusy(root) {
  const isRefused = find(root, "[role=alert]") !== null;
  return fieldsIn(root).some((field) => isWritten(field) || (isRefused && !isPick(field) && field.value !== ""));
}

/**
 * @param {ParentNode} root
 * @param {Element | null} sent the form whose answer is here; what it held is the server's business now
 * @returns {(root: ParentNode) => void} puts what was typed back into the forms that stand there now
 */
export function keepTyped(root, sent) {
  const kept = fieldsIn(root).filter((field) => field.form !== sent && isEdited(field));
  return (later) => {
    for (const field of fieldsIn(later)) {
      const twin = kept.find((other) => nameOf(other) === nameOf(field));
      if (!twin) continue;
      if (isFile(field)) field.files = /** @type {HTMLInputElement} */ (twin).files;
      else field.value = twin.value;
      if (isPick(field)) field.checked = /** @type {HTMLInputElement} */ (twin).checked;
    }
  };
}

/** @param {Field} field */
function isWritten(field) {
  const isFocused = field === document.activeElement && !isPick(field);
  return isFocused || isEdited(field) || "typed" in field.dataset;
}

/** @param {Field} field @returns {boolean} whether it holds something else than the server put there */
function isEdited(field) {
  if (isPick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0 && !field.selectedOptions[0].defaultSelected;
  return field.value !== field.defaultValue;
}

/** @param {Field} field @returns {field is HTMLInputElement} */
const isPick = (field) => ["checkbox", "radio"].includes(field.type);

/** A file that was chosen is given on as it is: no page may write its name. @param {Field} field @returns {field is HTMLInputElement} */
const isFile = (field) => field.type === "file";

/** @param {ParentNode} root */
const fieldsIn = (root) => /** @type {Field[]} */ (/** @type {unknown} */ (findAll(root, FIELDS)));

/** @param {Field} field */
const nameOf = (field) => `${field.form?.getAttribute("action")} ${field.name} ${isPick(field) ? field.value : ""}`;
