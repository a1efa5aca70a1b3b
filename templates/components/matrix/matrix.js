"use strict";
// Groups the rows of the claim matrix under headings; the address holds the choice.
{
  const form = document.querySelector("[data-matrix-group]");
  const body = document.querySelector(".matrix tbody");
  if (form && body) {
    const select = form.elements.namedItem("group");
    const rows = [...body.rows];
    const columns = rows[0]?.cells.length ?? 1;

    const heading = (name) => {
      const row = document.createElement("tr");
      row.className = "matrix-heading";
      const cell = document.createElement("th");
      cell.scope = "rowgroup";
      cell.colSpan = columns;
      cell.textContent = name;
      row.append(cell);
      return row;
    };

    const groupName = (row, key) =>
      row.dataset[`group${key[0].toUpperCase()}${key.slice(1)}`] ?? "";

    const arrange = () => {
      for (const old of body.querySelectorAll(".matrix-heading")) old.remove();
      const key = select.value;
      if (!key) {
        body.append(...rows);
        return;
      }
      const language = document.documentElement.lang;
      const names = [...new Set(rows.map((row) => groupName(row, key)))];
      for (const name of names.sort((one, other) => one.localeCompare(other, language))) {
        body.append(heading(name), ...rows.filter((row) => groupName(row, key) === name));
      }
    };

    const remember = () => {
      const query = new URLSearchParams(location.search);
      if (select.value) query.set("group", select.value);
      else query.delete("group");
      const text = query.toString();
      history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
    };

    select.value = new URLSearchParams(location.search).get("group") ?? "";
    if (select.selectedIndex < 0) select.value = "";
    form.hidden = false;
    form.addEventListener("change", () => {
      arrange();
      remember();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    arrange();
  }
}
