// The ballot of ticks that cost: as much as each source of funds can pay, with a bar for each that fills.

import { createMethod as createTicks } from "./ballot-approval.js";
import { turnOff, write } from "./ballot-cards.js";
import { find, findAll, toggle } from "./dom.js";

const MOST_DECIMALS = 2;

/** @type {import("./types").CreateMethod} */
export function createMethod(form, cards) {
  const ticks = createTicks(form, cards);
  const funds = findAll(form, "[data-ballot-fund]");
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: MOST_DECIMALS });

  /** @param {HTMLElement} fund */
  const paidBy = (fund) => cards.filter(({ dataset }) => dataset.source === fund.dataset.ballotFund);
  /** @param {HTMLElement} fund */
  const spentOf = (fund) => paidBy(fund).reduce((sum, card) => sum + ticks.markOn(card) * Number(card.dataset.cost), 0);
  /** @param {HTMLElement} fund */
  const leftOf = (fund) => Number(fund.dataset.ceiling) - spentOf(fund);

  return {
    ...ticks,
    refuse(changed) {
      if (funds.every((fund) => leftOf(fund) >= 0)) return "";
      if (changed) changed.checked = false;
      return "full";
    },
    render() {
      for (const fund of funds) {
        find(fund, "progress")?.setAttribute("value", String(spentOf(fund)));
        write(fund, "spent", numbers.format(spentOf(fund) / Number(fund.dataset.unit)));
        for (const card of paidBy(fund)) {
          const isUnfit = !ticks.markOn(card) && Number(card.dataset.cost) > leftOf(fund);
          toggle(find(card, "[data-ballot-unfit]"), isUnfit);
          turnOff(find(card, "input"), isUnfit);
        }
      }
    },
  };
}
