"use strict";
// Shows the columns that a reader chose; the choice lives in the address and in the history.
{
  const form = document.querySelector("[data-compare-picker]");
  const table = document.querySelector("[data-compare-table]");
  if (form && table) {
    const most = Number(form.dataset.most);
    const boxes = [...form.querySelectorAll('input[name="a"]')];
    const known = new Set(boxes.map((box) => box.value));
    const scroll = table.closest(".compare-scroll");
    const status = form.querySelector("[data-compare-status]");
    const blind = form.querySelector("[data-blind]");
    const headlines = [...table.querySelectorAll("[data-headline]")];
    const original = new Map(headlines.map((place) => [place, place.querySelector("[lang]")?.textContent]));

    const columnOf = (element) => element.closest("[data-column]").dataset.column;

    const read = () => {
      const query = new URLSearchParams(location.search);
      const keys = (query.get("a") ?? "").split(",").filter((key) => known.has(key));
      return { keys: [...new Set(keys)].slice(0, most), isBlind: query.has("blind") };
    };

    const write = (keys, isBlind) => {
      const parts = [];
      if (keys.length) parts.push(`a=${keys.map(encodeURIComponent).join(",")}`);
      if (isBlind) parts.push("blind");
      const query = parts.length ? `?${parts.join("&")}` : "";
      history.pushState(null, "", location.pathname + query);
    };

    const words = (text, language) =>
      [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)];

    const fold = (word) => word.toLocaleLowerCase();

    // Marks the words of a headline that no other headline in its language has.
    const markHeadlines = (keys) => {
      const shown = headlines.filter((place) => original.get(place) && keys.includes(columnOf(place)));
      for (const place of headlines) {
        const text = original.get(place);
        if (!text) continue;
        const language = place.dataset.headline.split("-")[0];
        const others = shown.filter(
          (other) => other !== place && other.dataset.headline.split("-")[0] === language,
        );
        const target = place.querySelector("[lang]");
        target.replaceChildren(text);
        if (!shown.includes(place) || !others.length) continue;
        const elsewhere = new Set(
          others.flatMap((other) => words(original.get(other), language).map(({ segment }) => fold(segment))),
        );
        target.replaceChildren(
          ...words(text, language).map(({ segment, isWordLike }) => {
            if (!isWordLike || elsewhere.has(fold(segment))) return segment;
            const mark = document.createElement("mark");
            mark.textContent = segment;
            return mark;
          }),
        );
      }
    };

    // Marks who is cited in more than one of the columns shown.
    const markPeople = (keys) => {
      const names = [...table.querySelectorAll("[data-people] li")];
      const shown = names.filter((name) => keys.includes(columnOf(name)));
      const count = new Map();
      for (const name of shown) count.set(name.textContent, (count.get(name.textContent) ?? 0) + 1);
      for (const name of names) {
        const text = name.textContent;
        name.replaceChildren(text);
        name.removeAttribute("title");
        if (!shown.includes(name) || count.get(text) < 2) continue;
        const mark = document.createElement("mark");
        mark.textContent = text;
        name.title = form.dataset.shared;
        name.replaceChildren(mark);
      }
    };

    const mask = (isBlind) => {
      document.body.classList.toggle("blind", isBlind);
      blind.setAttribute("aria-pressed", String(isBlind));
      const order = [...known];
      for (const place of document.querySelectorAll(".compare-mask")) {
        const key = place.dataset.maskOf ?? columnOf(place);
        place.hidden = !isBlind;
        place.textContent = `${blind.dataset.mask} ${order.indexOf(key) + 1}`;
      }
    };

    const show = () => {
      const { keys, isBlind } = read();
      const chosen = keys.length ? keys : [...known];
      const picked = chosen.length > most ? [] : chosen;
      for (const box of boxes) {
        box.checked = picked.includes(box.value);
        box.disabled = !box.checked && picked.length >= most;
      }
      for (const cell of table.querySelectorAll("[data-column]")) {
        cell.hidden = !chosen.includes(cell.dataset.column);
      }
      // How many columns there are decides on their width and on who scrolls, the page or the table.
      if (picked.length > 1) scroll.dataset.columns = picked.length;
      else delete scroll.dataset.columns;
      status.textContent = `${picked.length} / ${most}`;
      markHeadlines(picked);
      markPeople(picked);
      mask(isBlind);
    };

    form.addEventListener("change", () => {
      const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
      write(ticked, read().isBlind);
      show();
    });
    blind.addEventListener("click", () => {
      const { keys, isBlind } = read();
      write(keys, !isBlind);
      show();
    });
    form.querySelector("[data-compare-all]").addEventListener("click", () => {
      write([], read().isBlind);
      show();
    });
    form.querySelector("[data-print]").addEventListener("click", () => window.print());
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("popstate", show);
    form.hidden = false;
    if (read().keys.length) form.querySelector("[data-compare-list]").open = false;
    show();
  }
}
