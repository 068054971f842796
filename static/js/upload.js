// Drag and drop, a list of what was chosen, and progress: comfort over a form that works without it.
(() => {
  "use strict";
  const form = document.getElementById("upload");
  if (!form || !window.FormData || !window.DataTransfer) return;
  const say = form.dataset;
  const errors = document.getElementById("upload-errors");
  const zone = form.querySelector(".upload-zone");
  const listBox = form.querySelector(".upload-list");
  const list = listBox.querySelector("ul");
  const sum = listBox.querySelector(".upload-sum");
  const progressBox = form.querySelector(".upload-progress");
  const bar = progressBox.querySelector("progress");
  const said = document.getElementById("upload-said");
  const button = form.querySelector("button[type=submit]");
  const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);
  let chosen = []; // {file, path}

  const fill = (text, values) => text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);

  function size(bytes) {
    if (bytes < 1024) return `${bytes} B`;
    if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
    return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  }

  function complain(lines) {
    errors.replaceChildren(
      ...lines.map((line) => {
        const note = document.createElement("p");
        note.className = "errornote";
        note.textContent = line;
        return note;
      }),
    );
  }

  const total = () => chosen.reduce((bytes, one) => bytes + one.file.size, 0);

  function limits() {
    const found = [];
    if (total() > Number(say.mostBytes)) found.push(say.sayTooMuch);
    if (chosen.length > Number(say.mostFiles)) found.push(say.sayTooMany);
    return found;
  }

  function show() {
    list.replaceChildren(
      ...chosen.map((one) => {
        const row = document.createElement("li");
        const name = document.createElement("span");
        name.textContent = one.path;
        const bytes = document.createElement("span");
        bytes.className = one.file.size ? "size" : "size wrong";
        bytes.textContent = one.file.size ? size(one.file.size) : say.sayEmpty;
        const away = document.createElement("button");
        away.type = "button";
        away.textContent = "×";
        away.setAttribute("aria-label", fill(say.sayRemove, { file: one.path }));
        away.addEventListener("click", () => {
          chosen = chosen.filter((other) => other !== one);
          show();
        });
        row.append(name, bytes, away);
        return row;
      }),
    );
    listBox.hidden = chosen.length === 0;
    const words = chosen.length === 1 ? say.sayFilesOne : say.sayFiles;
    sum.textContent = fill(words, { files: chosen.length, size: size(total()) });
    complain(limits());
  }

  function add(files) {
    const held = new Set(chosen.map((one) => `${one.path}\n${one.file.size}\n${one.file.lastModified}`));
    for (const one of files) {
      const key = `${one.path}\n${one.file.size}\n${one.file.lastModified}`;
      if (LITTER.has(one.file.name) || held.has(key)) continue;
      held.add(key);
      chosen.push(one);
    }
    show();
  }

  for (const input of form.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", () => {
      add([...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
      input.value = ""; // the list holds them now; the form must not send them twice
    });
  }

  // Folders come as entries that have to be walked.
  async function walk(entry) {
    if (entry.isFile) {
      const file = await new Promise((done, fail) => entry.file(done, fail));
      return [{ file, path: entry.fullPath.replace(/^\//, "") }];
    }
    const reader = entry.createReader();
    const inner = [];
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) break; // a reader gives at most 100 at a time
      inner.push(...some);
    }
    const found = [];
    for (const one of inner.sort((a, b) => a.name.localeCompare(b.name))) found.push(...(await walk(one)));
    return found;
  }

  form.classList.add("listed"); // the list says what is chosen, not the inputs
  form.querySelector(".upload-drop").hidden = false;
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zone.classList.remove("over");
  });
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const files = [...event.dataTransfer.files].map((file) => ({ file, path: file.name }));
    if (entries.some((entry) => entry && entry.isDirectory)) {
      const walked = await Promise.all(entries.filter(Boolean).map(walk));
      add(walked.flat());
    } else {
      add(files);
    }
  });

  form.addEventListener("submit", (event) => {
    if (!chosen.length) return; // the plain form says what is missing
    event.preventDefault();
    const over = limits();
    if (over.length) return complain(over);
    const data = new FormData();
    data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    data.set("paths", chosen.map((one) => one.path.replace(/[\r\n]/g, " ")).join("\n"));
    for (const one of chosen) data.append("files", one.file, one.file.name);
    send(data);
  });

  function send(data) {
    const request = new XMLHttpRequest(); // fetch does not tell how much was sent
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      bar.value = event.loaded / event.total;
      const sent = event.loaded >= event.total;
      const words = sent ? say.sayReading : say.saySending;
      said.textContent = fill(words, { sent: size(event.loaded), size: size(event.total) });
      if (sent) bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // An error page of a proxy, or the login page.
      }
      if (answer.url) location.assign(answer.url);
      else stop(answer.errors || [`${request.status} ${request.statusText}`]);
    });
    request.addEventListener("error", () => stop([say.sayLost]));
    request.addEventListener("timeout", () => stop([say.sayLost]));
    bar.value = 0;
    progressBox.hidden = false;
    button.disabled = true;
    complain([]);
    request.send(data);
  }

  function stop(lines) {
    progressBox.hidden = true;
    button.disabled = false;
    complain(lines);
    errors.scrollIntoView({ block: "nearest" });
  }
})();
