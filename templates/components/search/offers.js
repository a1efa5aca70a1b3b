"use strict";
// What is offered below a box while a reader types: a combobox with a list, as the ARIA practices
// describe it. Enter without a choice, and Tab, do what they do without it.
{
  const search = window.Rashomon.search;
  const { make } = search.view;
  const PAUSE = 80;

  const optionOf = (input, offer, at) =>
    make(
      "li",
      { id: `${input.id}-offer-${at}`, attributes: { role: "option", "aria-selected": "false" } },
      offer.address && [make("span", { className: "label" }, input.dataset.event), " "],
      offer.title ?? offer.word,
      offer.articles && make("span", { className: "count" }, ` ${offer.articles.toLocaleString(document.documentElement.lang)}`),
    );

  const attach = (input) => {
    const list = make("ul", {
      id: `${input.id}-offers`,
      className: "search-offers",
      hidden: true,
      attributes: { role: "listbox", "aria-label": input.dataset.offers },
    });
    input.parentElement.after(list);
    const isOnPage = input.form.matches("[data-search]");
    let offers = [];
    let active = -1;
    let latest = 0;
    let timer = 0;

    const choose = (at) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = at;
      const option = list.children[at];
      option?.setAttribute("aria-selected", "true");
      if (option) input.setAttribute("aria-activedescendant", option.id);
      else input.removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    };

    const show = (found) => {
      choose(-1);
      list.replaceChildren(...found.map((offer, at) => optionOf(input, offer, at)));
      list.hidden = !found.length;
      // On the page of the search they stand in one line, so as not to hide what was found.
      if (isOnPage) {
        const fitting = [...list.children].filter((option) => option.offsetTop === list.firstChild.offsetTop);
        list.replaceChildren(...fitting);
      }
      offers = found.slice(0, list.children.length);
      input.setAttribute("aria-expanded", String(!list.hidden));
      if (list.hidden) input.removeAttribute("aria-controls");
      else input.setAttribute("aria-controls", list.id);
    };

    const close = () => {
      clearTimeout(timer);
      latest += 1;
      if (!list.hidden) show([]);
    };

    const offer = async () => {
      latest += 1;
      const turn = latest;
      const isAtEnd = input.selectionStart === input.value.length;
      // An index that cannot be read is told where the results would be.
      const found = isAtEnd ? await search.complete(input.value).catch(() => []) : [];
      if (turn === latest && document.activeElement === input) show(found);
    };

    const take = ({ address, query }) => {
      close();
      if (address) {
        location.assign(search.view.addressOf(address));
        return;
      }
      input.value = query;
      input.form.requestSubmit();
    };

    const walk = (event, step) => {
      if (list.hidden) {
        // The arrows lead from a closed list to the results, if there are any below.
        if (step < 0 || (isOnPage && !event.altKey)) return;
        event.preventDefault();
        offer();
        return;
      }
      const next = active + step;
      if (isOnPage && next === offers.length) {
        close();
        return;
      }
      event.preventDefault();
      choose(next < -1 ? offers.length - 1 : next === offers.length ? -1 : next);
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(offer, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") walk(event, 1);
      else if (event.key === "ArrowUp") walk(event, -1);
      else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        take(offers[active]);
      }
    });
    input.form.addEventListener("submit", close);
    input.addEventListener("blur", close);
    // The focus stays in the box.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const at = [...list.children].indexOf(event.target.closest("[role=option]"));
      if (at >= 0) take(offers[at]);
    });
    // What was typed while this script was on its way.
    if (document.activeElement === input && input.value && !isOnPage) offer();
  };

  document.querySelectorAll("[data-search-box]").forEach(attach);
}
