// Suggestions under an input with data-lookup, and the days of a date under one with data-check.
// Delegated from the document: fields are replaced in place after each decision.
(() => {
  "use strict";
  const PAUSE = 120; // ms after the last key before asking
  let timer = 0;
  let asked = 0;

  const listOf = (input) => document.getElementById(`${input.id}-list`);

  function prepare(input) {
    if (listOf(input)) return;
    const list = document.createElement("ul");
    list.id = `${input.id}-list`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : "");
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    list.addEventListener("pointerdown", (event) => {
      const option = event.target.closest("[role=option]");
      if (!option) return;
      event.preventDefault(); // the input keeps the focus
      choose(input, option);
    });
  }

  function close(input) {
    const list = listOf(input);
    if (!list) return;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(input, option) {
    input.value = option.dataset.value;
    close(input);
    const said = input.closest("form").querySelector(".check");
    if (said) said.textContent = option.dataset.said;
  }

  function show(input, results) {
    const list = listOf(input);
    list.replaceChildren(
      ...results.map((result, number) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${number}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.value = result.value;
        option.dataset.said = `${result.label} ${result.note}`.trim();
        const label = document.createElement("b");
        label.textContent = result.label;
        const note = document.createElement("span");
        note.textContent = result.note;
        option.append(label, " ", note);
        return option;
      }),
    );
    list.hidden = results.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  async function ask(address, query) {
    const response = await fetch(`${address}?q=${encodeURIComponent(query)}`, {
      headers: { Accept: "application/json" },
    });
    return response.ok ? response.json() : null;
  }

  async function suggest(input) {
    const own = ++asked;
    const found = await ask(input.dataset.lookup, input.value);
    // A slow answer to an earlier question says nothing about what stands there now.
    if (found && own === asked && document.activeElement === input) show(input, found.results);
  }

  async function check(input) {
    const own = ++asked;
    const found = await ask(input.dataset.check, input.value);
    if (!found || own !== asked) return;
    const said = input.closest("form").querySelector(".check");
    said.textContent = found.ok ? found.days : found.error;
    said.classList.toggle("wrong", !found.ok);
    input.toggleAttribute("aria-invalid", false);
    if (!found.ok) input.setAttribute("aria-invalid", "true");
  }

  function move(input, by) {
    const options = [...listOf(input).children];
    if (!options.length) return;
    const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = (now + by + options.length + (now < 0 && by < 0 ? 1 : 0)) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === next)));
    options[next].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[next].id);
  }

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-lookup]")) prepare(event.target);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches("[data-lookup]")) close(event.target);
  });
  document.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.matches("[data-lookup], [data-check]") || event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => (input.dataset.lookup ? suggest(input) : check(input)), PAUSE);
  });
  document.addEventListener("compositionend", (event) => {
    if (event.target.matches("[data-lookup]")) suggest(event.target);
  });
  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches || !input.matches("[data-lookup]") || event.isComposing) return;
    const list = listOf(input);
    if (!list || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const option = list.querySelector("[aria-selected=true]");
      if (!option) return;
      event.preventDefault();
      choose(input, option);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopImmediatePropagation();
      close(input);
    }
  });
})();
