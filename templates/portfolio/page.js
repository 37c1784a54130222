document.querySelectorAll("table.sortable").forEach(sortable);
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
