const valueOf = (row, at) => row.cells[at].dataset.sort ?? row.cells[at].textContent.trim();
const compare = (one, other) => {
  const numbers = [one, other].map((text) => Number(text.replace(/[\s%]/g, "").replace(",", ".")));
  if (one !== "" && other !== "" && numbers.every(Number.isFinite)) return numbers[0] - numbers[1];
  return one.localeCompare(other, "fr", { numeric: true });
};
for (const table of document.querySelectorAll("table.sortable")) {
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.title = said.sort;
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => (down ? -1 : 1) * compare(valueOf(a, at), valueOf(b, at)));
      table.tBodies[0].append(...rows);
    });
  });
}
const filter = document.getElementById("filter");
if (filter) {
  const all = document.getElementById("all"),
    shown = document.getElementById("shown");
  const rows = [...document.querySelectorAll("tr[data-at]")];
  const own = [...document.querySelectorAll("#table-plans tbody tr")];
  const show = (keep) => {
    const kept = new Set(own.filter(keep).map((row) => row.dataset.at));
    for (const row of rows) row.hidden = !kept.has(row.dataset.at);
    all.hidden = kept.size === own.length;
    shown.textContent = all.hidden
      ? ""
      : said.shown.replace("{count}", kept.size).replace("{total}", own.length);
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  filter.addEventListener("input", () => show((row) => plain(row.textContent).includes(plain(filter.value))));
  all.addEventListener("click", () => {
    filter.value = "";
    show(() => true);
    filter.focus();
  });
  document.addEventListener("click", (event) => {
    const plans = event.target.dataset?.plans;
    if (plans === undefined) return;
    const wanted = new Set(plans.split(" "));
    filter.value = "";
    show((row) => wanted.has(row.dataset.at));
    document.getElementById("plans").scrollIntoView();
    all.focus({ preventScroll: true });
  });
}
