// Small ways to look at the page, to show parts of it, and to enhance them.

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement | null} */
export const find = (root, selector) => root.querySelector(selector);

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export const findAll = (root, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];

/** @param {HTMLElement | null} element @param {boolean} isShown */
export function toggle(element, isShown) {
  if (element) element.hidden = !isShown;
}

/** Shows the sentences a template offers for this state, and hides those for others. @param {ParentNode} root @param {string} state */
export function showState(root, state) {
  for (const told of findAll(root, "[data-state]")) toggle(told, told.dataset.state === state);
}

/** Where a reader goes on after the page has changed around them. @param {ParentNode} root */
export function focusNews(root) {
  const goal = find(root, "[autofocus]") ?? find(root, "h1");
  if (goal?.matches("h1")) goal.tabIndex = -1;
  goal?.focus();
}

/** @type {Map<string, (element: HTMLElement) => unknown>} */
const mounts = new Map();
/** @type {WeakSet<Element>} */
const bound = new WeakSet();

/** @param {string} name as in `data-module` @param {(element: HTMLElement) => unknown} mount */
export const register = (name, mount) => void mounts.set(name, mount);

/** Enhances what was not enhanced before, `root` included. @param {HTMLElement} root */
export function bind(root) {
  for (const element of [root, ...findAll(root, "[data-module]")]) {
    if (bound.has(element)) continue;
    bound.add(element);
    mounts.get(element.dataset.module ?? "")?.(element);
  }
}
