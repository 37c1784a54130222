// What people do on the page: drop, choose, filter, sort, copy, keep. Nothing is judged here.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fill = (text, blanks) => text.replace(/\{(\w+)\}/g, (_, key) => blanks[key]);
const [status, alerts, bar, result, home] = ["status", "alerts", "bar", "result", "home"].map((id) =>
  document.getElementById(id),
);
const MOST = 64 * 1024 * 1024;

const say = (text) => {
  status.textContent = text;
};
const refuse = (text) => {
  alerts.textContent = text;
};

// The worker and its questions.
const waiting = new Map();
let number = 0,
  isReady = false,
  deadOf = "";

const begin = () => {
  const address = URL.createObjectURL(new Blob([one("#worker").textContent], { type: "text/javascript" }));
  const worker = new Worker(address);
  const parts = {};
  for (const part of all("script[data-part]")) {
    parts[part.dataset.part] = part.textContent.trim();
    part.remove();
  }
  worker.onmessage = ({ data }) => heard(data);
  worker.onerror = () => fail(isReady ? "crashed" : "broken");
  worker.postMessage({ start: parts });
  return worker;
};

const fail = (key) => {
  deadOf = key;
  bar.hidden = true;
  document.body.dataset.state = "failed";
  say("");
  refuse(said[key]);
  for (const { reject } of waiting.values()) reject(new Error(key));
  waiting.clear();
};

const heard = (data) => {
  if (data.failed) {
    console.error(data.why);
    return fail(data.failed);
  }
  if (data.progress !== undefined) {
    bar.value = data.progress;
    if (data.ready) {
      isReady = true;
      bar.hidden = true;
      document.body.dataset.state = "ready";
      if (!waiting.size) say(said.ready);
    }
    return undefined;
  }
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  return asked?.resolve(data);
};

const pad = (value) => String(value).padStart(2, "0");
const now = () => {
  const at = new Date();
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join("-");
  return (
    document.documentElement.dataset.now ??
    `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`
  );
};

const ask = (asked, files = []) =>
  new Promise((resolve, reject) => {
    if (deadOf) {
      reject(new Error(deadOf));
      return;
    }
    number += 1;
    waiting.set(number, { resolve, reject });
    worker.postMessage(
      { id: number, asked: { now: now(), ...asked }, files },
      files.map((file) => file.buffer),
    );
  });

const bytesOf = async (file) => {
  if (file.size > MOST) throw new Error(said.too_large);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(said.unreadable);
  }
};

// Files that people keep.
const keep = ({ name, kind }, data) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(fill(said.saved, { name }));
};

// A document to read: in this page, without scripts; the browser prints it alone, on paper or as PDF.
const reader = document.getElementById("reader");
const read = (_, data) => {
  one("iframe", reader).srcdoc = new TextDecoder().decode(data);
  reader.showModal();
  say("");
};
reader.addEventListener("close", () => {
  one("iframe", reader).srcdoc = "";
});

const busy = async (work, text = said.working, put = keep) => {
  refuse("");
  say(isReady ? text : said.waiting);
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await work();
    if (answer?.refused) {
      say("");
      refuse(answer.message);
      return undefined;
    }
    answer?.files?.forEach((file, at) => put(file, answer.data[at]));
    if (answer && !answer.files?.length) say(said.done);
    return answer;
  } catch (error) {
    say("");
    refuse(deadOf ? said[deadOf] : error.message);
    return undefined;
  } finally {
    document.body.removeAttribute("aria-busy");
  }
};

// What is shown.
let files = [],
  table = null;

const show = (html, view) => {
  result.innerHTML = html;
  document.body.dataset.view = view;
  one("#back").hidden = !(view === "plan" && table);
  home.hidden = true;
  one("#top").hidden = false;
  all("table.sortable").forEach(sortable);
  reachable();
  count();
  one("h2", result)?.focus();
};

// What scrolls sideways can be reached with the keyboard; what does not is no stop on the way.
const reachable = () => {
  for (const wide of all(".wide, figure", result)) {
    const scrolls = wide.scrollWidth > wide.clientWidth;
    wide.toggleAttribute("tabindex", scrolls);
    if (scrolls) wide.tabIndex = 0;
    wide.setAttribute("role", "group");
    wide.setAttribute(
      "aria-label",
      one("caption", wide)?.textContent || one("h2, h3", wide.closest("section")).textContent,
    );
  }
};
addEventListener("resize", reachable);

// On paper everything that is folded is unfolded.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])", result);
  for (const found of folded) found.open = true;
});
addEventListener("afterprint", () => {
  for (const found of folded) found.open = false;
});

const begone = () => {
  result.replaceChildren();
  refuse("");
  table = null;
  files = [];
  home.hidden = false;
  one("#top").hidden = one("#back").hidden = true;
  document.body.dataset.view = "start";
  all("input[type=file]").forEach((input) => {
    input.value = "";
  });
  all(".chosen").forEach((name) => {
    name.textContent = said.none_chosen;
  });
  one("h1").focus();
};

const open = async (file) => {
  const answer = await busy(
    async () => ask({ do: "plan", names: [file.name] }, [await bytesOf(file)]),
    fill(said.reading, { name: file.name }),
  );
  if (answer) show(answer.html, "plan");
};

const openAll = async (chosen) => {
  if (!chosen.length) return;
  files = [...chosen];
  table = null;
  if (files.length === 1) {
    await open(files[0]);
    return;
  }
  const answer = await busy(async () => {
    bar.hidden = false;
    for (const [at, file] of files.entries()) {
      if (isReady) {
        say(fill(said.reading_many, { name: file.name, at: at + 1, of: files.length }));
        bar.value = at / files.length;
      }
      const asked = { do: "line", names: [file.name], first: at === 0, refusal: "" };
      try {
        await ask(asked, [await bytesOf(file)]);
      } catch (error) {
        if (deadOf) throw error;
        await ask({ ...asked, refusal: error.message });
      }
    }
    bar.hidden = true;
    return ask({ do: "table", names: [] });
  });
  bar.hidden = isReady || Boolean(deadOf);
  if (answer) {
    table = answer.html;
    show(table, "several");
  }
};

const count = () => {
  const shown = new Set(all("[data-filter]:checked", result).map((box) => box.dataset.filter));
  for (const sheet of all(".sheet", result)) {
    const lines = all("li[data-severity]", sheet);
    for (const line of lines) line.hidden = !shown.has(line.dataset.severity);
    const kept = lines.filter((line) => !line.hidden).length;
    sheet.hidden = !kept;
    one(".count", sheet).textContent = kept;
  }
  return all("li[data-severity]:not([hidden])", result).length;
};

const copied = async (button) => {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
    say(fill(said.copied, { text }));
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    say(document.execCommand("copy") ? fill(said.copied, { text }) : said.not_copied);
    area.remove();
    button.focus();
  }
};

const bringBack = async (choice) => {
  const [plan, copy] = ["#of-plan", "#of-copy"].map((id) => one(id).files[0]);
  if (!plan || !copy) {
    refuse(said.two_files);
    return;
  }
  const asked = { do: "decisions", names: [plan.name, copy.name], keep: choice };
  const answer = await busy(async () => ask(asked, [await bytesOf(plan), await bytesOf(copy)]));
  if (answer) show(answer.html, "decisions");
};

const pressed = {
  copy: copied,
  take: (button) =>
    busy(() => ask({ do: button.dataset.take, document: button.dataset.document, names: [] })),
  read: (button) =>
    busy(() => ask({ do: "document", document: button.dataset.read, names: [] }), said.working, read),
  open: (button) => open(files[Number(button.dataset.open)]),
  keep: (button) => bringBack(button.dataset.keep),
};

result.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const key = button && Object.keys(pressed).find((name) => name in button.dataset);
  if (key) pressed[key](button);
});
result.addEventListener("change", (event) => {
  const { filter, opens } = event.target.dataset;
  if (filter) say(fill(said.shown, { count: count() }));
  if (opens) document.getElementById(opens).disabled = !event.target.checked;
});
result.addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = Object.fromEntries(new FormData(event.target));
  const answer = await busy(() => ask({ do: "means", names: [], ...typed }));
  if (answer) {
    one("#ranking-body").innerHTML = answer.html;
    reachable();
    one("#means input").focus();
  }
});
one("#print").addEventListener("click", () => one("iframe", reader).contentWindow.print());
one("#close").addEventListener("click", () => reader.close());
one("#top").addEventListener("click", begone);
one("#back").addEventListener("click", () => show(table, "several"));
one("#files").addEventListener("change", (event) => openAll(event.target.files));
all("input[type=file] ~ .chosen").forEach((name) => {
  const input = one("input", name.parentElement);
  input.addEventListener("change", () => {
    name.textContent = input.files[0]?.name ?? said.none_chosen;
  });
});
one("#blank").addEventListener("submit", (event) => {
  event.preventDefault();
  busy(() => ask({ do: "blank", names: [], programme: new FormData(event.target).get("programme") }));
});
one("#decisions").addEventListener("submit", (event) => {
  event.preventDefault();
  bringBack("");
});

// Dropping anywhere on the page; the whole page shows that it takes files.
let depth = 0;
const hovered = (on) => {
  depth = on;
  document.body.toggleAttribute("data-over", depth > 0);
};
document.addEventListener("dragenter", (event) => {
  event.preventDefault();
  hovered(depth + 1);
});
document.addEventListener("dragleave", () => hovered(Math.max(depth - 1, 0)));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  hovered(0);
  const field = event.target.closest?.("#decisions p") && one("input", event.target.closest("#decisions p"));
  if (field) {
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change"));
  } else {
    begone();
    openAll(event.dataTransfer.files);
  }
});

say(said.starting);
const worker = begin();
