// What the archive holds of what is typed into a search box: places, events, speakers, frequent phrases, each
// with its count. What is chosen leads there; Enter with nothing chosen searches for what was typed.

import { combobox, json, said } from "./combobox.js";

const numbers = new Intl.NumberFormat(document.documentElement.lang);

combobox("[data-suggest]", {
  async ask(input, signal) {
    if (!input.value.trim()) return [];
    const asked = new URLSearchParams(new FormData(input.form));
    const found = await json(`${input.dataset.suggest}?${asked}`, signal);
    return found.suggestions;
  },
  draw(result, input) {
    const { kind, label, former, note, count } = result;
    const nodes = said(label, former && `${input.dataset.former} ${former}`, note, input.dataset[kind]);
    nodes.at(-1).className = "kind";
    const counted = document.createElement("span");
    counted.className = "count";
    counted.textContent = numbers.format(count);
    return [...nodes, " ", counted];
  },
  take(input, result) {
    location.assign(result.url);
  },
});
