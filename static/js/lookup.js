// Suggestions under an input with data-lookup, and the days of a date under one with data-check.
// Delegated from the document: fields are replaced in place after each decision.

import { combobox, json, said } from "./combobox.js";

const PAUSE = 120; // ms after the last key before asking
let timer = 0;
let asked = 0;

const sayUnder = (input, text, wrong = false) => {
  const place = input.closest("form").querySelector(".check");
  if (!place) return;
  place.textContent = text;
  place.classList.toggle("wrong", wrong);
};
const of = (input, address, signal) => json(`${address}?q=${encodeURIComponent(input.value)}`, signal);

combobox("[data-lookup]", {
  ask: async (input, signal) => (await of(input, input.dataset.lookup, signal)).results,
  draw: (result) => said(result.label, result.note),
  take(input, result) {
    input.value = result.value;
    sayUnder(input, `${result.label} ${result.note}`.trim());
  },
});

async function check(input) {
  const own = ++asked;
  const found = await of(input, input.dataset.check);
  if (own !== asked) return;
  sayUnder(input, found.ok ? found.days : found.error, !found.ok);
  input.toggleAttribute("aria-invalid", false);
  if (!found.ok) input.setAttribute("aria-invalid", "true");
}

document.addEventListener("input", (event) => {
  const input = event.target;
  if (!input.matches("[data-check]") || event.isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(() => check(input), PAUSE);
});
