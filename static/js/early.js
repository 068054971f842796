// Runs before the first paint, so that a chosen theme or size never flashes; see reading.js for the controls.
(function () {
  "use strict";
  try {
    ["theme", "size", "face"].forEach(function (name) {
      var chosen = localStorage.getItem("rostrum-" + name);
      if (chosen) document.documentElement.dataset[name] = chosen;
    });
  } catch {
    // Storage may be shut off: the page then follows the system.
  }
})();
