// "/" goes to the search box from anywhere. Enter that ends a composition of an input method is not a search.

const box = document.querySelector("[data-search]") ?? document.querySelector('input[type="search"]');

if (box) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // Safari ends the composition before the Enter that ended it: that Enter has the key code 229.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
}
