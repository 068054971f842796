// On the search page filters, order, pages and the box change the results in place: the same address is asked
// for, what is found in its page is put where the old results stand, and the address changes. Where that
// fails, the browser goes there as it would without this.

let region = document.querySelector("[data-results]");
let shown = location.pathname + location.search;
let asking = new AbortController();

// Stands outside of what is replaced, so that what it comes to say is read out.
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
region.after(said);

// Where the facets stand above the results their headings come first; what is chosen stays in sight.
if (matchMedia("(max-width: 59.99em)").matches) {
  for (const facet of region.querySelectorAll(".facet")) {
    facet.open = facet.querySelector("[aria-current], [data-chosen]") !== null;
  }
}

async function go(address, arrive) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  region.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" }, signal });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!response.ok || !fresh.querySelector("[data-results]")) throw new Error(response.statusText);
    if (signal.aborted) return;
    arrive(fresh);
  } catch {
    if (!signal.aborted) location.assign(address);
  }
}

function follow(address) {
  go(address, (fresh) => {
    const link = region.contains(document.activeElement) ? document.activeElement : null;
    const turned = link?.closest(".paging");
    history.replaceState({ scroll: scrollY }, "");
    history.pushState({}, "", address);
    const find = link && alike(link);
    put(fresh);
    if (turned) scrollTo(0, 0);
    if (!link) return;
    const next = (!turned && find()) || region.querySelector(".results-head p");
    if (next.tagName === "P") next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
}

function put(fresh) {
  const found = fresh.querySelector("[data-results]");
  const open = new Map([...region.querySelectorAll("details")].map((one) => [nameOf(one), one.open]));
  for (const one of found.querySelectorAll("details")) one.open = open.get(nameOf(one)) ?? one.open;
  const count = found.querySelector("[role=status]");
  count.removeAttribute("role");
  region.replaceWith(found);
  region = found;
  said.textContent = count.textContent;
  document.title = fresh.title;
  // The box says what was asked, and keeps what the results are narrowed to.
  const [form, other] = [document, fresh].map((page) => page.querySelector(".search-line"));
  form.elements.q.value = other.elements.q.value;
  for (const input of form.querySelectorAll("[type=hidden]")) input.remove();
  form.append(...other.querySelectorAll("[type=hidden]"));
  for (const name of ["link[rel=prev]", "link[rel=next]", "link[rel=alternate]"]) {
    document.querySelectorAll(name).forEach((link) => link.remove());
    document.head.append(...fresh.querySelectorAll(name));
  }
  shown = location.pathname + location.search;
  for (const input of document.querySelectorAll(".language [name=next]")) input.value = shown;
  document.dispatchEvent(new Event("results"));
}

const textOf = (link) => (link.querySelector("span") ?? link).textContent.trim();
const nameOf = (details) => {
  const summary = details.parentElement.closest("details")?.querySelector("summary").textContent;
  return summary ? `${summary} more` : details.querySelector("summary").textContent;
};

// What finds, among the new results, the link that stands where this one stood.
function alike(link) {
  const text = textOf(link);
  const within = link.closest(".facet");
  const name = within ? nameOf(within) : link.closest("nav, ul")?.className;
  return () =>
    [...region.querySelectorAll("a")].find((one) => {
      const near = one.closest(".facet");
      return textOf(one) === text && (near ? nameOf(near) : one.closest("nav, ul")?.className) === name;
    });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || !region.contains(link) || link.hasAttribute("target") || link.hasAttribute("download")) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const there = new URL(link.getAttribute("href"), location); // a bar of a drawing has no address of its own
  if (there.origin !== location.origin || there.pathname !== location.pathname || there.hash) return;
  event.preventDefault();
  follow(there.href);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(".search-line") || event.defaultPrevented) return;
  event.preventDefault();
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  follow(`${form.action}${asked.size ? "?" : ""}${asked}`);
});

addEventListener("popstate", (event) => {
  if (location.pathname + location.search === shown) return; // only the place in the page changed
  const scroll = event.state?.scroll ?? 0;
  go(location.href, (fresh) => {
    put(fresh);
    scrollTo(0, scroll);
  });
});
