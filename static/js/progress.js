// Asks how far an accession has been read, and shows its lines once all are.
(() => {
  "use strict";
  const box = document.querySelector("[data-progress]");
  if (!box) return;
  const bar = box.querySelector("progress");
  const said = document.getElementById("progress-said");
  const PAUSE = 1000; // ms

  async function look() {
    try {
      const response = await fetch(box.dataset.progress, { headers: { Accept: "application/json" } });
      if (response.ok) {
        const now = await response.json();
        if (!now.running) return location.reload();
        bar.max = now.files || 1;
        bar.value = now.done;
        said.textContent = box.dataset.say.replace("%(done)s", now.done).replace("%(files)s", now.files);
      }
    } catch {
      // The server is busy or away: ask again.
    }
    setTimeout(look, PAUSE);
  }
  setTimeout(look, PAUSE);
})();
