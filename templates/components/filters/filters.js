"use strict";
// Narrows every element that carries the facets as data attributes; the address holds the choice.
{
  const form = document.querySelector("[data-filters]");
  if (form) {
    const cards = [...document.querySelectorAll("[data-country][data-language]")];
    const selects = [...form.querySelectorAll("select")];
    const shown = form.querySelector("[data-shown]");

    const matches = (card, choice) =>
      choice.every(([name, value]) => card.dataset[name] === value);

    const narrow = () => {
      const choice = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
      for (const card of cards) card.hidden = !matches(card, choice);
      shown.textContent = cards.filter((card) => card.localName === "article" && !card.hidden).length;
      return choice;
    };

    const restore = () => {
      const chosen = new URLSearchParams(location.search);
      for (const select of selects) {
        select.value = chosen.get(select.name) ?? "";
        if (select.selectedIndex < 0) select.value = "";
      }
      narrow();
    };

    const remember = () => {
      const chosen = new URLSearchParams(location.search);
      for (const select of selects) chosen.delete(select.name);
      for (const [name, value] of narrow()) chosen.set(name, value);
      const query = chosen.toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
    };

    form.hidden = false;
    form.addEventListener("change", remember);
    form.addEventListener("reset", () => setTimeout(remember));
    form.addEventListener("submit", (event) => event.preventDefault());
    restore();
  }
}
