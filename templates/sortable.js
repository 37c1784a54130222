// Tables whose heads are buttons that sort the rows; `said.sort` is what such a button says.
const valueOf = (row, at) => row.cells[at].dataset.sort ?? row.cells[at].textContent.trim();
const compare = (one, other) => {
  const numbers = [one, other].map((text) => Number(text.replace(/[\s%]/g, "").replace(",", ".")));
  if (one !== "" && other !== "" && numbers.every(Number.isFinite)) return numbers[0] - numbers[1];
  return one.localeCompare(other, "fr", { numeric: true });
};

// oxlint-disable-next-line no-unused-vars -- the script that follows calls it
const sortable = (table) => {
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
};
