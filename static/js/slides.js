// Shows one of several slides after the other. Which one it is follows from the time alone, so that a slide that the
// server has just drawn anew goes on where the one before it was.

import { findAll, toggle } from "./dom.js";

const SHOWN_MS = 10000;
const LOOK_EVERY_MS = 500;

/** @param {HTMLElement} element holds the slides, each with `data-slide` */
export function mount(element) {
  const slides = findAll(element, "[data-slide]");
  const show = () => slides.forEach((slide, place) => toggle(slide, place === slideAt(Date.now(), slides.length)));
  const timer = setInterval(() => (element.isConnected ? show() : clearInterval(timer)), LOOK_EVERY_MS);
  show();
}

/** @param {number} time in milliseconds @param {number} count how many slides there are @returns {number} from 0 */
export const slideAt = (time, count) => Math.floor(time / SHOWN_MS) % count;
