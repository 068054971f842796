// The review desk with a keyboard: evidence lights up in the source, decisions are carried out in place.
// Every decision is a form that works without this file.
(() => {
  "use strict";
  const review = document.getElementById("review");
  if (!review) return;
  const source = document.getElementById("source");
  const wide = matchMedia("(min-width: 68.75em)");
  const KEYS = "desk-keys";

  const fields = () => [...review.querySelectorAll(".field")];
  let current = null; // name of the field that the keys act on

  // Evidence in the source

  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const thread = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("class", "thread");
  svg.setAttribute("aria-hidden", "true");
  svg.append(thread);
  review.append(svg);
  let joined = null; // [what stands in the draft, its first mark in the source]

  function marksOf(keys, attribute) {
    if (!keys) return [];
    const selector = keys.split(" ").map((key) => `[data-${attribute}~="${CSS.escape(key)}"]`);
    return [...source.querySelectorAll(selector.join(","))];
  }

  function light(from, { scroll = true } = {}) {
    for (const lit of review.querySelectorAll(".lit")) lit.classList.remove("lit");
    joined = null;
    if (from) {
      const marks = from.dataset.taken
        ? marksOf(from.dataset.taken, "taken")
        : marksOf(from.dataset.evidence, "evidence");
      for (const mark of marks) mark.classList.add("lit");
      from.classList.add("lit");
      if (marks.length) {
        const witness = marks[0].closest("details");
        if (witness) witness.open = true;
        if (scroll && wide.matches) bring(marks[0]);
        joined = [from, marks[0]];
      }
    }
    draw();
  }

  function bring(mark) {
    const pane = source.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    if (box.top < pane.top + 40 || box.bottom > pane.bottom - 24) {
      const top = source.scrollTop + box.top - pane.top - pane.height / 3;
      source.scrollTo({ top, behavior: "instant" });
    }
    // Under the page's header the pane reaches below the window.
    mark.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  function draw() {
    if (!joined || !wide.matches) return thread.removeAttribute("d");
    const pane = source.getBoundingClientRect();
    const from = joined[0].getBoundingClientRect();
    const boxes = joined[1].getClientRects();
    const to = boxes[0];
    if (!to || to.bottom < pane.top + 8 || to.bottom > pane.bottom) return thread.removeAttribute("d");
    const [x1, y1] = [from.left, from.top + Math.min(from.height / 2, 20)];
    const [x2, y2] = [to.right, to.bottom];
    const edge = pane.right + 8;
    thread.setAttribute("d", `M${x1} ${y1} H${edge} L${edge} ${y2} H${x2}`);
  }

  let waits = false;
  function redraw() {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  }
  addEventListener("scroll", redraw, { capture: true, passive: true });
  addEventListener("resize", redraw);

  const speaking = (target) => target.closest && target.closest("[data-evidence], [data-taken]");
  review.addEventListener("mouseover", (event) => {
    const from = speaking(event.target);
    if (from && !source.contains(from)) light(from);
  });
  review.addEventListener("focusin", (event) => {
    const field = event.target.closest(".field");
    if (field) current = field.dataset.field;
    const from = speaking(event.target);
    if (from && !source.contains(from)) light(from);
  });
  review.addEventListener("click", (event) => {
    const from = speaking(event.target);
    if (!from || source.contains(from)) return;
    if (event.target.closest("a") && wide.matches) event.preventDefault(); // the pane scrolls, not the page
    light(from);
  });

  // Decisions in place

  async function decide(form, action) {
    const name = form.elements.field.value;
    const data = new FormData(form);
    data.set("action", action);
    form.setAttribute("aria-busy", "true");
    let page;
    try {
      // Not form.action: that is the buttons of that name.
      const response = await fetch(form.getAttribute("action"), { method: "POST", body: data });
      if (!response.ok || new URL(response.url).pathname !== location.pathname) throw new Error(response.status);
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      // Logged out, or the server is away: the plain form shows what is the matter.
      const plain = document.createElement("input");
      Object.assign(plain, { type: "hidden", name: "action", value: action });
      form.append(plain);
      HTMLFormElement.prototype.submit.call(form);
      return;
    }
    // One decision may touch other fields: a new place finds another event.
    for (const field of fields()) {
      const fresh = page.getElementById(field.id);
      if (fresh) field.replaceWith(document.importNode(fresh, true));
    }
    for (const id of ["draft-head", "warnings"]) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id).replaceWith(document.importNode(fresh, true));
    }
    const refused = say(page);
    const field = document.getElementById(`field-${name}`);
    if (refused) {
      open(field);
      const input = field.querySelector("[name=value]");
      if (data.get("value")) input.value = data.get("value");
    } else {
      go(fields().indexOf(field) + (action === "accept" ? 1 : 0));
    }
  }

  function say(page) {
    const main = document.getElementById("content-start");
    const fresh = page.querySelector(".messagelist");
    const held = main.querySelector(".messagelist");
    if (held) held.remove();
    if (!fresh) return false;
    const list = document.importNode(fresh, true);
    list.setAttribute("role", "alert");
    main.prepend(list);
    return Boolean(list.querySelector(".error"));
  }

  review.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches(".decide")) return;
    event.preventDefault();
    // Enter in the input saves what was typed, whatever button stands first.
    const action = event.submitter && document.activeElement.name !== "value" ? event.submitter.value : "correct";
    decide(form, action);
  });

  // Keys

  function go(index) {
    const all = fields();
    const field = all[Math.max(0, Math.min(index, all.length - 1))];
    if (!field) return;
    current = field.dataset.field;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "nearest", behavior: "instant" });
    light(field);
  }

  function open(field) {
    const details = field && field.querySelector(".correct");
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: "nearest" });
    const input = details.querySelector("[name=value]");
    input.focus();
    input.select();
  }

  const press = (selector, within = document) => {
    const button = within && within.querySelector(selector);
    if (button) button.click();
  };

  const ACTIONS = {
    j: (at) => go(at + 1),
    k: (at) => go(at - 1),
    a: (at, field) => press("button[value=accept]", field),
    e: (at, field) => open(field),
    x: (at, field) => press(".decide-keys > button[value=empty]", field),
    p: () => press("#state button[value=publish]"),
    w: () => {
      const details = document.querySelector("#state .withhold");
      if (!details) return;
      details.open = true;
      details.querySelector("input").focus();
    },
    n: () => press(".breadcrumbs a[rel=next]"),
  };

  const switched = document.getElementById("keys-on");
  if (switched) {
    switched.closest(".keys").hidden = false;
    switched.checked = localStorage.getItem(KEYS) !== "off";
    document.body.toggleAttribute("data-keys-off", !switched.checked);
    switched.addEventListener("change", () => {
      localStorage.setItem(KEYS, switched.checked ? "on" : "off");
      document.body.toggleAttribute("data-keys-off", !switched.checked);
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape") {
      const details = event.target.closest && event.target.closest(".correct, .withhold");
      if (!details) return;
      details.open = false;
      const field = details.closest(".field");
      if (field) field.focus();
      return;
    }
    if (typing || (switched && !switched.checked)) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    const at = fields().findIndex((field) => field.dataset.field === current);
    event.preventDefault();
    action(at, at < 0 ? null : fields()[at]);
  });
})();
