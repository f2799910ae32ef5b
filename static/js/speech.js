// Reads aloud what a button says it will, where the phone has a voice; pressed again, it stops.

import { toggle } from "./dom.js";

/** @type {HTMLElement | null} */
let speaking = null;

/** @param {HTMLElement} element a hidden button with `data-say` */
export function mount(element) {
  const voices = () => speechSynthesis.getVoices();
  const offer = () => toggle(element, voices().length > 0);

  function speak() {
    const { lang } = document.documentElement;
    const words = new SpeechSynthesisUtterance(element.dataset.say);
    words.lang = lang;
    words.voice = voices().find((voice) => voice.lang.startsWith(lang)) ?? null;
    speechSynthesis.speak(words);
  }

  element.addEventListener("click", () => {
    const isStop = speaking === element && speechSynthesis.speaking;
    speechSynthesis.cancel();
    speaking = element;
    if (!isStop) speak();
  });
  // Many browsers learn only after a while which voices there are; some old ones never say so.
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
}
