// A list of suggestions under an input (WAI-ARIA combobox): shown as one types, gone through with the arrows,
// taken with Enter or a press, put away with Escape. Nothing is asked, and no key is taken, while an input
// method composes. Delegated from the document: inputs may be replaced.

const PAUSE = 120; // ms after the last key before asking

// ask(input, signal): results; draw(result, input): nodes of an option; take(input, result): what choosing does.
export function combobox(selector, { ask, draw, take }) {
  let timer = 0;
  let asking = new AbortController();
  let results = [];

  const listOf = (input) => document.getElementById(`${input.id}-list`);
  const ours = (event) => event.target.matches?.(selector);

  function prepare(input) {
    if (listOf(input)) return;
    const list = document.createElement("ul");
    list.id = `${input.id}-list`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.list ?? input.labels[0]?.textContent ?? "");
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    // A press must leave the focus in the input; the click that ends it chooses, so that a finger can scroll.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(input, option);
    });
  }

  function close(input) {
    clearTimeout(timer);
    asking.abort();
    const list = listOf(input);
    if (!list) return;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(input) {
    const list = listOf(input);
    list.replaceChildren(
      ...results.map((result, number) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${number}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.append(...draw(result, input));
        return option;
      }),
    );
    list.hidden = results.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  async function suggest(input) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const found = await ask(input, signal);
      // A slow answer to an earlier question says nothing about what stands there now.
      if (signal.aborted || document.activeElement !== input) return;
      results = found;
      show(input);
    } catch {
      // Nothing is suggested; the box works as it does without.
    }
  }

  function choose(input, option) {
    const result = results[[...option.parentElement.children].indexOf(option)];
    close(input);
    take(input, result);
  }

  function move(input, by) {
    const options = [...listOf(input).children];
    const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    // Before the first and after the last stands the input itself, with what was typed.
    const places = options.length + 1;
    const next = (now + 1 + by + places) % places;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === next - 1)));
    if (!next) return input.removeAttribute("aria-activedescendant");
    options[next - 1].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[next - 1].id);
  }

  document.addEventListener("focusin", (event) => ours(event) && prepare(event.target));
  document.addEventListener("focusout", (event) => ours(event) && close(event.target));
  document.addEventListener("input", (event) => {
    if (!ours(event) || event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => suggest(event.target), PAUSE);
  });
  document.addEventListener("compositionend", (event) => ours(event) && suggest(event.target));
  document.addEventListener("keydown", (event) => {
    // Safari ends a composition before the key that ended it, which has the code 229.
    if (!ours(event) || event.isComposing || event.keyCode === 229) return;
    const list = listOf(event.target);
    if (!list || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.target, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const option = list.querySelector("[aria-selected=true]");
      if (!option) return close(event.target);
      event.preventDefault();
      choose(event.target, option);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopImmediatePropagation();
      close(event.target);
    }
  });
}

export async function json(address, signal) {
  const response = await fetch(address, { headers: { Accept: "application/json" }, signal });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

// An option's words: what it is called, and what tells it from others.
export function said(label, ...notes) {
  const name = document.createElement("b");
  name.textContent = label;
  const rest = notes.filter(Boolean).map((note) => {
    const span = document.createElement("span");
    span.textContent = note;
    return span;
  });
  return [name, ...rest.flatMap((span) => [" ", span])];
}
