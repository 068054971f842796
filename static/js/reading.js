// Comfort of the reading page: size, face and paper of the text; copying the citation; where one is in the outline.

const root = document.documentElement;
const reader = document.querySelector("[data-reader]");

const keep = (name, value) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`rostrum-${name}`, value);
    else localStorage.removeItem(`rostrum-${name}`);
  } catch {
    // Storage is shut off: the choice lasts as long as the page.
  }
};

for (const button of document.querySelectorAll("[data-set]")) {
  const name = button.dataset.set;
  const show = () => {
    for (const other of document.querySelectorAll(`[data-set="${name}"]`)) {
      other.setAttribute("aria-pressed", String((root.dataset[name] ?? "") === other.value));
    }
  };
  button.addEventListener("click", () => {
    keep(name, button.value);
    show();
  });
  show();
}
if (reader) {
  reader.hidden = false;
  document.addEventListener("click", (event) => {
    if (!reader.contains(event.target)) reader.open = false;
  });
  reader.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !reader.open) return;
    reader.open = false;
    reader.querySelector("summary").focus();
  });
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue; // only secure pages have one; the citation can still be selected
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent.trim();
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done;
  });
}

const entries = new Map(
  [...document.querySelectorAll(".outline a")].map((link) => [link.hash.slice(1), link]),
);
if (entries.size) {
  const headings = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3);
    for (const link of entries.values()) link.removeAttribute("aria-current");
    if (passed.length) entries.get(passed.at(-1).id).setAttribute("aria-current", "true");
  };
  let waiting = false;
  document.addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
}
