// "Ask me again": searches kept in this browser alone, each with how many speeches it found and when, told
// beside how many it finds now. The page has the words; without storage nothing of this is shown.

const KEY = "rostrum-searches";
const MOST = 30;
const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language);

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.address === "string") : [];
  } catch {
    return [];
  }
}

function keep(searches) {
  localStorage.setItem(KEY, JSON.stringify(searches.slice(0, MOST)));
}

function works() {
  try {
    localStorage.setItem(`${KEY}-tried`, "");
    localStorage.removeItem(`${KEY}-tried`);
    return true;
  } catch {
    return false;
  }
}

const list = document.querySelector("[data-saved]");

// The star of the search that is shown. Who sees it now has seen what it finds now.
function showStar() {
  const star = document.querySelector("[data-star]");
  if (!star) return;
  const { address } = star.dataset;
  const searches = read();
  const held = searches.find((one) => one.address === address);
  if (held) {
    held.count = Number(star.dataset.count);
    held.seen = Date.now();
    keep(searches);
  }
  star.hidden = false;
  star.setAttribute("aria-pressed", String(Boolean(held)));
}

function toggle(star) {
  const { address, label, count } = star.dataset;
  const others = read().filter((one) => one.address !== address);
  if (star.getAttribute("aria-pressed") === "false") {
    others.unshift({ address, label, count: Number(count), seen: Date.now() });
  }
  keep(others);
  showStar();
  showList();
}

function row(search) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = list.dataset.search + search.address;
  link.textContent = search.label;
  const count = document.createElement("span");
  count.className = "count";
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "take-away";
  remove.textContent = "×";
  remove.setAttribute("aria-label", `${list.dataset.remove} ${search.label}`);
  remove.addEventListener("click", () => {
    keep(read().filter((one) => one.address !== search.address));
    const next = item.nextElementSibling ?? item.previousElementSibling;
    showStar();
    showList();
    const left = [...list.querySelectorAll("button")].find((one) => one.ariaLabel === next?.querySelector("button").ariaLabel);
    (left ?? document.querySelector("[data-search]")).focus();
  });
  item.append(link, " ", count, " ", remove);
  return item;
}

async function ask(search, item) {
  const response = await fetch(list.dataset.json + search.address, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const { count } = await response.json();
  const more = count - search.count;
  const words = more > 0 ? list.dataset.more : more < 0 ? list.dataset.fewer : list.dataset.same;
  const day = new Date(search.seen).toLocaleDateString(language, { dateStyle: "medium" });
  item.querySelector(".count").textContent = words
    .replace("[n]", numbers.format(count))
    .replace("[m]", numbers.format(Math.abs(more)))
    .replace("[day]", day);
  // What came last is what is new.
  if (more > 0) item.querySelector("a").href += "&sort=-added";
}

let showing = 0;

async function showList() {
  if (!list) return;
  const own = ++showing;
  const searches = read();
  list.hidden = searches.length === 0;
  const items = searches.map(row);
  list.querySelector("ul").replaceChildren(...items);
  list.querySelector("[data-number]").textContent = numbers.format(searches.length);
  if (!list.open) return;
  for (const [number, search] of searches.entries()) {
    if (own !== showing) return; // one after the other, and none for a list that is gone
    await ask(search, items[number]).catch(() => {}); // the count is left out
  }
}

if (works()) {
  showStar();
  showList();
  list?.addEventListener("toggle", () => list.open && showList());
  document.addEventListener("results", () => {
    showStar();
    showList();
  });
  document.addEventListener("click", (event) => {
    const star = event.target.closest("[data-star]");
    if (star) toggle(star);
  });
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    showStar();
    showList();
  });
}
