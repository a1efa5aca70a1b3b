"use strict";
// The facets beside the results, with what each choice would leave, and what is chosen.
{
  const search = window.Rashomon.search;
  const view = search.view;
  const FEW = 8;
  const ORDER = ["language", "country", "outlet", "event", "topic", "kind", "funding", "genre"];
  const OPEN = new Set(["language", "country"]);
  const opened = new Map();
  const shownWhole = new Set();

  const nameOf = (facet, { value, name }) => view.words.names[facet]?.[value] ?? name ?? value;

  const choice = (facet, held, isChosen) =>
    view.make(
      "label",
      { className: "search-choice" },
      view.make("input", { type: "checkbox", name: facet, value: held.value, checked: isChosen }),
      view.make("span", {}, nameOf(facet, held)),
      view.make("span", { className: "count" }, view.number(held.articles)),
    );

  // Values that were chosen stay in sight even if nothing is left of them.
  const withChosen = (values, chosen) => {
    const missing = chosen.filter((value) => !values.some((held) => held.value === value));
    return [...values, ...missing.map((value) => ({ value, name: value, articles: 0 }))];
  };

  const choicesOf = (facet, values, chosen, redraw) => {
    const all = withChosen(values, chosen);
    const isShown = ({ value }, at) => shownWhole.has(facet) || at < FEW || chosen.includes(value);
    const shown = all.filter(isShown).map((held) => choice(facet, held, chosen.includes(held.value)));
    if (shown.length === all.length) return shown;
    const more = view.make("button", { type: "button", className: "search-more" }, `+ ${view.number(all.length - shown.length)}`);
    more.addEventListener("click", () => {
      shownWhole.add(facet);
      redraw();
    });
    return [...shown, more];
  };

  const section = (facet, isOpen, content, onOpen = () => {}) => {
    const details = view.make(
      "details",
      { className: "search-facet", open: opened.get(facet) ?? isOpen },
      view.make("summary", {}, view.words.facets[facet]),
      view.make("div", { attributes: { role: "group", "aria-label": view.words.facets[facet] } }, content),
    );
    details.addEventListener("toggle", () => {
      opened.set(facet, details.open);
      if (details.open) onOpen();
    });
    return details;
  };

  const range = ({ from, until }) => {
    const day = (name, value) =>
      view.make("label", {}, view.say(name), view.make("input", { type: "date", name, value }));
    return view.make("div", { className: "search-range" }, day("from", from), day("until", until));
  };

  // Titles of events are a file of their own, so they are asked for when they are to be seen.
  const eventSection = (values, chosen, redraw) => {
    const isNamed = values.every(({ value }) => value);
    const name = async () => {
      if (isNamed) return;
      values.splice(0, values.length, ...(await search.eventsOf(values)));
      redraw();
    };
    const isOpen = opened.get("event") ?? chosen.length > 0;
    if (isOpen && !isNamed) name();
    return section("event", chosen.length > 0, isNamed ? choicesOf("event", values, chosen, redraw) : [], name);
  };

  /** Draws the facets of an answer into a form, the focus staying where it is. */
  const drawFacets = (form, facets, filters) => {
    const redraw = () => drawFacets(form, facets, filters);
    const focused = form.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && { name: focused.name, value: focused.value, facet: focused.closest("details") };
    const facetAt = place && [...form.children].indexOf(place.facet);
    // Where all that was found comes from is worth knowing too.
    const isUseful = (facet) => facets[facet].length > (OPEN.has(facet) ? 0 : 1) || filters[facet].length > 0;
    const sections = ORDER.filter(isUseful).map((facet) =>
      facet === "event"
        ? eventSection(facets.event, filters.event, redraw)
        : section(facet, OPEN.has(facet) || filters[facet].length > 0, choicesOf(facet, facets[facet], filters[facet], redraw)),
    );
    form.replaceChildren(section("date", Boolean(filters.from || filters.until), range(filters)), ...sections);
    if (!place) return;
    const same = [...form.elements].find(
      ({ name, value, type }) => name && name === place.name && (value === place.value || type === "date"),
    );
    (same ?? form.children[facetAt]?.querySelector("summary"))?.focus({ preventScroll: true });
  };

  /** What a form of facets says, as filters. */
  const readFacets = (form, filters) => {
    const ticked = (facet) => [...form.querySelectorAll(`input[name="${facet}"]:checked`)].map(({ value }) => value);
    const isDrawn = (facet) => form.querySelector(`input[name="${facet}"]`);
    const lists = search.FACETS.map((facet) => [facet, isDrawn(facet) ? ticked(facet) : filters[facet]]);
    return { ...Object.fromEntries(lists), from: form.elements.from.value, until: form.elements.until.value };
  };

  const nameOfChosen = (facets, facet, value) => {
    const held = facets[facet]?.find((one) => one.value === value);
    return nameOf(facet, held ?? { value, name: value });
  };

  /** What is chosen: the name of each choice, and the filters that are left without it. */
  const listChosen = (facets, filters) => {
    const ticked = search.FACETS.flatMap((facet) =>
      filters[facet].map((value) => ({
        name: nameOfChosen(facets, facet, value),
        left: { ...filters, [facet]: filters[facet].filter((one) => one !== value) },
      })),
    );
    const days = ["from", "until"]
      .filter((name) => filters[name])
      .map((name) => ({
        name: `${view.say(name)} ${search.formatDate(filters[name], view.words.language).text}`,
        left: { ...filters, [name]: "" },
      }));
    return [...ticked, ...days];
  };

  /** Buttons that each take one choice back; `take(filters)` is told what is left. */
  const drawChosen = (list, chosen, take) => {
    const buttons = chosen.map(({ name, left }) => {
      const made = view.make(
        "button",
        { type: "button", attributes: { "aria-label": view.say("remove", { name }) } },
        name,
        view.make("span", { attributes: { "aria-hidden": "true" } }, " ×"),
      );
      made.addEventListener("click", () => take(left));
      return view.make("li", {}, made);
    });
    list.replaceChildren(...buttons);
  };

  Object.assign(view, { drawFacets, readFacets, listChosen, drawChosen });
}
